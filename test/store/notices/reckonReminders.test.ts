import type { RadarEntry } from '../../../src/migration/radar/radar';
import { createNoticeLedger } from '../../../src/store/notices/noticeLedger';
import { createNoticeWishes } from '../../../src/store/notices/noticeWishes';
import { alex, dana, endOf } from '../../notices/compose/oneAgent';
import { freshStore } from '../../support/database';

const AT = '2026-11-22T09:00:00.000Z';
const [one, other] = [endOf(1), endOf(2)];

let store: Awaited<ReturnType<typeof freshStore>>;
let ledger: ReturnType<typeof createNoticeLedger>;
let wishes: ReturnType<typeof createNoticeWishes>;
beforeEach(async () => {
  store = await freshStore();
  ledger = createNoticeLedger(store.db);
  wishes = createNoticeWishes(store.db);
});
afterEach(() => store.drop());

/** As a scan reads it. */
async function ends(entry: RadarEntry, endsOn: string | undefined): Promise<void> {
  const { customerId: customer_id, subscriptionId: subscription_id } = entry;
  await store.db.query.deleteFrom('radar_entry').where('subscription_id', '=', subscription_id).execute();
  const read = JSON.stringify({ ...entry, endsOn });
  await store.db.query.insertInto('radar_entry').values({ customer_id, subscription_id, entry: read }).execute();
}

async function days(): Promise<readonly string[]> {
  await ledger.reckonReminders();
  return (await ledger.facts()).reminders.map(({ on }) => on);
}

it('moves with the end of the term, to sooner and to later', async () => {
  await wishes.remind(alex, one.subscriptionId, '2027-02-06', 14);
  await ends(one, '2027-02-20');
  expect(await days()).toEqual(['2027-02-06']);

  for (const [end, on] of [
    ['2027-03-20', '2027-03-06'],
    ['2026-12-01', '2026-11-17'],
  ] as const) {
    await ends(one, end);
    expect(await days()).toEqual([on]);
  }
});

it('keeps its day where the radar tells no end, or nothing any more', async () => {
  await wishes.remind(alex, one.subscriptionId, '2027-02-06', 14);
  expect(await days()).toEqual(['2027-02-06']);
  await ends(one, undefined);

  expect(await days()).toEqual(['2027-02-06']);
});

it('leaves a day that somebody chose, and what is another’s', async () => {
  await wishes.remind(alex, one.subscriptionId, '2027-02-06', 14);
  await wishes.remind(alex, one.subscriptionId, '2026-11-29');
  await wishes.remind(dana, other.subscriptionId, '2027-02-06', 14);
  await ends(one, '2027-03-20');

  expect([...(await days())].sort()).toEqual(['2026-11-29', '2027-02-06']);
});

it('does not begin anew for another end once it has reminded', async () => {
  await wishes.remind(alex, one.subscriptionId, '2027-02-06', 14);
  await ends(one, '2027-02-20');
  const { subscriptionId, customerName, offerName } = one;
  const recipient = `agent:${alex}` as const;
  const row = { recipient, subscriptionId, endsOn: '2027-02-20', customerName, offerName };
  const letter = { id: 'a', recipient, day: '2027-02-06', content: {} };
  await ledger.write(letter, [{ ...row, milestone: 'remind 2027-02-06' }], AT);
  await ends(one, '2028-02-20');

  expect(await days()).toEqual(['2027-02-06']);
});

it('is there for another process, and can be taken back', async () => {
  await wishes.remind(alex, one.subscriptionId, '2027-02-06', 14);
  await ends(one, '2027-03-20');
  const elsewhere = createNoticeLedger(store.db);

  await elsewhere.reckonReminders();
  expect((await elsewhere.facts()).reminders).toEqual([
    { agentId: alex, subscriptionId: one.subscriptionId, on: '2027-03-06' },
  ]);
  await wishes.remind(alex, one.subscriptionId, undefined);
  expect(await days()).toEqual([]);
});
