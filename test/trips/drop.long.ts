import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readable } from '../../emulator/connector';
import { guid } from '../../emulator/seed/ids';
import { worldOf } from '../../emulator/seed/worldOf';
import { plain } from '../../src/text/plain';
import { deviceCarePack, deviceCareSku, ferryPoint, lockside, quayside } from '../support/coveredWorld';
import { House } from '../support/house';
import { until } from '../support/until';
import { holdersOf, stateOf } from './afterwards';
import { someAgent } from './agent';
import type { Agent } from './agent';
import { arm, clean } from './mishaps';

let house: House;
const folder = mkdtempSync(path.join(os.tmpdir(), 'planshift-drop-'));

beforeEach(async () => {
  cpSync(path.join(__dirname, '../../packs'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'device-care.json'), JSON.stringify(deviceCarePack()));
  house = await House.open('drop', {
    emulator: { scale: 30, seedWorld: worldOf([ferryPoint, quayside, lockside]) },
    environment: { PACKS_DIR: folder },
  });
});
afterEach(() => house.close());
afterAll(() => rmSync(folder, { recursive: true }));

const reviews = async (agent: Agent, customer: string): Promise<string> => {
  await agent.says(`migrate ${customer}`, agent.text.drop.title(plain('Device Care')));
  return agent.says('all', /3 · /);
};

const statusOf = async (customer: string) =>
  (await stateOf(house, customer)).subscriptions.find(({ offerName }) => offerName === 'Device Care');

it('takes back what everybody has in a suite, buys nothing and closes it', async () => {
  const agent = someAgent(house);
  const review = await reviews(agent, ferryPoint.name);
  expect(review).toMatch(/1 · Nothing to buy[\s\S]*2 · Take Device Care from 6 people/);
  expect(review).toMatch(/\*\*4 people\*\* have all of it in Microsoft 365 E3/);
  expect(review).toMatch(/\*\*2 people\*\* have all of it in Microsoft 365 E5/);

  await agent.finishes(/✔ Done: Device Care was taken from 6 people/);

  const after = await stateOf(house, ferryPoint.name);
  expect(holdersOf(after, deviceCareSku)).toEqual([]);
  expect(after.users.map(({ licences }) => licences.length)).toEqual(Array(6).fill(1));
  expect((await statusOf(ferryPoint.name))?.currentStatus).toBe('suspended');
  expect(await house.audit()).toEqual(clean(0, 6));

  const text = await agent.presses(agent.text.running.customerText, /which you have already: you lose nothing/);
  expect(text).not.toMatch(/Microsoft Teams/);
});

it('leaves it to whoever is not covered, each with the reason, and leaves the subscription open', async () => {
  const agent = someAgent(house);
  const review = await reviews(agent, quayside.name);
  expect(review).toContain('Device Care stays open');
  expect(review).toContain('Olivia Off (switched off in Microsoft 365 E3: Intune)');
  expect(review).toContain('Peter Pending (not ready yet in Microsoft 365 E3: DEVICE');
  expect(review).toContain('Nora Nothing (no Microsoft 365 E3 or Microsoft 365 E5)');

  const ending = await agent.finishes('Device Care taken from 8 of 12 people');
  expect(ending).toMatch(/Bruno Blocked[\s\S]*blocked account, unchanged/);
  expect(ending).toMatch(/Olivia Off[\s\S]*switched off in Microsoft 365 E3: Intune/);

  const { users } = await stateOf(house, quayside.name);
  const left = users.filter(({ licences }) => licences.some(({ skuId }) => skuId === deviceCareSku));
  expect(left.map(({ displayName }) => displayName).sort()).toEqual([
    'Bruno Blocked',
    'Nora Nothing',
    'Olivia Off',
    'Peter Pending',
  ]);
  expect(await statusOf(quayside.name)).toMatchObject({ currentStatus: 'active', autoRenewEnabled: true });
  expect(await house.audit()).toEqual(clean(0, 8));
});

it('takes it from nobody whose suite changes between review and move, also when it dies in the middle', async () => {
  const { world, clock } = house.emulator.house;
  const agent = someAgent(house);
  await reviews(agent, lockside.name);

  // An admin of the customer gives the last one another use of the suite.
  const customerId = guid('customer', lockside.name);
  const last = [...(world.customers.get(customerId)?.users.values() ?? [])].at(-1)!;
  const licences = last.licences.filter(({ skuId }) => skuId === deviceCareSku);
  house.emulator.house.commit(
    { type: 'licencesSet', at: clock.now(), customerId, userId: last.id, licences },
    { customerId, method: 'POST', path: '/assignLicense', requestId: null, kind: 'licences' },
  );
  const writes = () => house.emulator.house.journal.since(0).filter(({ kind }) => kind === 'licences').length;
  await arm(house, { method: 'POST', path: '\\$batch', delayMs: 200 });
  await agent.confirms(await agent.seesReview(lockside.name));
  await until(() => writes() > 1);
  await house.killBot();
  await house.startBot();
  const problem = readable((await agent.sees(/One person could not be moved/)).activity);
  expect(problem).toContain(last.displayName);
  expect(problem).toMatch(/No Microsoft 365 E3 or Microsoft 365 E5/);

  await agent.presses(agent.text.problems.button.leaveOutFailed, 'Device Care taken from 24 of 25 people');
  expect(holdersOf(await stateOf(house, lockside.name), deviceCareSku)).toHaveLength(1);
  expect(await house.audit()).toEqual(clean(0, 25));
});
