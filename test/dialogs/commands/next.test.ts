import { agentId, customerId, subscriptionId } from '../../../src/migration/ids';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { Chat } from '../../support/chat';
import { aMigration, aPlan, aRadarEntry, sampleNow } from '../../support/survey';

const anAgent = agentId('a9e00000-0000-4000-8000-000000000001');
const of = (name: string, endsOn: string, given: Partial<RadarEntry> = {}): RadarEntry =>
  aRadarEntry({
    ...{ customerName: name, customerId: customerId(name), subscriptionId: subscriptionId(`of ${name}`), endsOn },
    ...given,
  });
const sharePoint = { packId: 'sharepoint-onedrive', sourceId: 'sharepoint-plan-1', offerName: 'SharePoint (Plan 1)' };
const oneDrive = { packId: 'sharepoint-onedrive', sourceId: 'onedrive-plan-1', offerName: 'OneDrive (Plan 1)' };

/** The card of a migration that is done, in a chat whose radar shows these. */
async function afterDone(entries: readonly RadarEntry[], retired: Partial<ReturnType<typeof aPlan>['retired']> = {}) {
  const chat = new Chat();
  const plan = aPlan();
  chat.migrations.migrations.set(
    plan.id,
    aMigration({ plan: { ...plan, retired: { ...plan.retired, ...retired } }, state: 'done' }),
  );
  chat.radar.entries = [...entries];
  await chat.says(`migration ${plan.id}`);
  return chat;
}

/** Whom a migration is being prepared for. */
const preparedFor = (chat: Chat) =>
  [...chat.preparations.kept.values()].map(({ wish }) => String(wish.kind === 'survey' && wish.customerId));

it('goes on with the nearest end of the same plan, past what is done and what runs', async () => {
  const own = aPlan().retired.subscriptionId;
  const chat = await afterDone(
    [
      of('own', '2026-12-01', { ...sharePoint, subscriptionId: own }),
      of('later', '2027-01-20', sharePoint),
      of('nearest', '2026-12-20', sharePoint),
      of('suspended', '2026-12-10', { ...sharePoint, status: 'suspended' }),
      of('other plan', '2026-11-25', oneDrive),
      of('other pack', '2026-11-24'),
    ],
    sharePoint,
  );

  await chat.presses('Next customer of this plan');

  expect(preparedFor(chat)).toEqual(['nearest']);
});

it('begins with a customer of one’s own before any other', async () => {
  const chat = await afterDone([of('nearest', '2026-12-20'), of('mine', '2027-01-20')]);
  await chat.assignments.assign([{ customerId: customerId('mine'), agentId: anAgent }], sampleNow);

  await chat.presses('Next customer of this plan');

  expect(preparedFor(chat)).toEqual(['mine']);
});

it('says so where nobody of that plan is left, and leaves an open question alone', async () => {
  const chat = await afterDone([of('other', '2026-12-20', oneDrive)], sharePoint);
  await chat.says('migrate');
  expect(chat.card()).toContain('Which customer?');

  const said = await chat.presses('Next customer of this plan');

  expect(String(said)).toContain('No other customer with SharePoint (Plan 1) is left to move');
  expect(preparedFor(chat)).toEqual([]);
  await chat.says('1');
  expect(preparedFor(chat)).toEqual(['other']);
});

it.each([
  ['next', ['kaizala first']],
  ['next customer', ['kaizala first']],
  ['next sharepoint', ['sharing']],
  ['next sharepoint-onedrive', ['driving']],
  ['prossimo onedrive', ['driving']],
])('begins with “%s” with %j', async (typed, names) => {
  const chat = new Chat();
  chat.radar.entries = [
    of('sharing', '2026-12-30', sharePoint),
    of('driving', '2026-12-20', oneDrive),
    of('kaizala first', '2026-12-01'),
  ];

  await chat.says(typed);

  expect(preparedFor(chat)).toEqual(names);
});

it('counts in “expiring” the customers of a plan that are left to move', async () => {
  const plan = aPlan();
  const chat = await afterDone([
    of('own', '2026-12-01', { ...sharePoint, subscriptionId: plan.retired.subscriptionId }),
    of('one', '2026-12-20', sharePoint),
    of('two', '2026-12-22', sharePoint),
    of('two', '2026-12-23', { ...sharePoint, subscriptionId: subscriptionId('another') }),
    of('three', '2026-12-22', oneDrive),
  ]);

  expect(String(await chat.says('expiring'))).not.toContain('left to move');
  expect(String(await chat.says('expiring sharepoint'))).toContain('2 customers left to move');
  expect(String(await chat.says('expiring sharepoint-onedrive'))).toContain('3 customers left to move');
  expect(String(await chat.says('expiring onedrive'))).toContain('one customer left to move');
});
