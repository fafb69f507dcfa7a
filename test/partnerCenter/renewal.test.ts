import { daysLeft } from '../../src/migration/days';
import { renewedOn } from '../../src/migration/endOfTerm/renewedOn';
import { wholeOf } from '../../src/migration/reading';
import { createPartnerCenter } from '../../src/partnerCenter';
import { openPracticeGround } from './practice';
import type { PracticeGround } from './practice';

const dayMs = 86_400_000;

let ground: PracticeGround;
beforeAll(async () => {
  ground = await openPracticeGround();
});
afterAll(() => ground.close());

it('is told with the deadline until which it can be taken back, once the term has ended and not before', async () => {
  const { emulator, identity, clock, log } = ground;
  const api = createPartnerCenter({
    ...{ baseUrl: emulator.url, credentials: identity.partnerCenter, clock, log },
    scope: 'https://api.partnercenter.microsoft.com/.default',
    mayChange: async () => undefined,
  });
  const read = async () => wholeOf(await api.patientReads.subscriptions(ground.customer('Wide World Importers')))[0]!;
  const before = await read();

  await ground.advance((daysLeft(before.endsOn!, clock.now().toISOString()) + 3) * dayMs);
  const after = await read();

  expect(renewedOn(before)).toBeUndefined();
  expect(daysLeft(renewedOn(after)!, before.endsOn!)).toBe(1);
  expect(daysLeft(after.cancellableUntil!, renewedOn(after)!)).toBe(7);
});
