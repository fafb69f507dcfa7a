import { certificate } from '../../../src/cards/proof/certificate';
import type { CertificateData } from '../../../src/cards/proof/certificate';
import { ledgerCsv } from '../../../src/cards/proof/ledgerCsv';
import type { ChainEntry } from '../../../src/migration/chain/entry';
import type { WrittenLedger } from '../../../src/migration/ports';
import { readerOf } from '../../../src/text/reader';
import { aMigration, aPlan, aPlannedPerson, aPurchase } from '../../support/survey';

const people = [aPlannedPerson(), aPlannedPerson({ id: 'u2' as ReturnType<typeof aPlannedPerson>['id'], name: 'Bo' })];
const plan = aPlan({ people, purchase: aPurchase() });
const at = '2026-11-29T08:15:00.000Z';

const readBack = (user: (typeof people)[number]['id']): ChainEntry => ({
  ...{ at, phase: 'readBack', result: 'done', what: 'licences', requestId: `r-${user}` },
  ...{ customer: plan.customer.id, user, run: 1, actor: plan.agentId, approver: null },
});

const written: WrittenLedger = {
  rows: [
    { no: 1, hash: 'a'.repeat(64), entry: readBack(people[0]!.id) },
    { no: 2, hash: 'b'.repeat(64), erasedAt: '2026-12-01T09:00:00.000Z' },
    { no: 3, hash: 'c'.repeat(64), entry: readBack(people[1]!.id) },
  ],
  signed: { keyId: '0011223344556677', at },
};

const migration = aMigration({
  plan,
  state: 'done',
  finishedAt: at,
  bought: { orderId: 'order-1', subscriptionId: 'sub-1', seats: 2, at },
  counts: { total: 2, done: 2, failed: 0, leftOut: 0 },
  closed: { action: 'suspend', at },
  checkedAt: at,
});

const page = (isForCustomer: boolean, locale: string, change: Partial<CertificateData> = {}) => {
  const confirmed = { what: 'confirmed', at, by: plan.agentId, name: 'Dana Kline' } as const;
  const data = { migration, written, confirmed, isForCustomer, now: new Date(at), ...change };
  return certificate(data, readerOf({ locale, timeZone: 'Europe/Rome' }));
};

it.each([
  ['en-GB', ['Agreed', 'Done', 'Verified', '2 were read one by one after', 'nobody, when last read (29 Nov 2026']],
  [
    'it-IT',
    ['Concordato', 'Eseguito', 'Verificato', '2, rilette una per una', 'nessuno, all’ultima lettura (29 nov 2026'],
  ],
])('tells in %s what was agreed, done and read back, with the end of the ledger and its key', (locale, words) => {
  const html = page(false, locale);

  for (const word of [...words, 'Dana Kline', 'order-1', 'c'.repeat(64), '0011223344556677'])
    expect(html).toContain(word);
});

it.each([
  ['en-GB', '<dt>Approved</dt><dd>by Bo Larsen, 29 Nov 2026, 09:20</dd>', '€1,747.20, before tax'],
  ['it-IT', '<dt>Approvato</dt><dd>da Bo Larsen, 29 nov 2026, 09:20</dd>', '1.747,20\u00a0€, imposte escluse'],
])('names in %s the second person who agreed, and says of the sum that it is before tax', (locale, approval, sum) => {
  const approved = { what: 'approved', at: '2026-11-29T08:20:00.000Z', by: plan.agentId, name: 'Bo Larsen' } as const;

  expect(page(false, locale)).not.toMatch(/Approved|Approvato/);
  expect(page(false, locale, { approved })).toContain(approval);
  expect(page(false, locale, { approved })).toContain(sum);
  expect(page(true, locale, { approved })).not.toContain('Bo Larsen');
});

const bought = migration.bought!;
const unbought = aMigration({ plan, counts: migration.counts });

it.each([
  ['cancelled since', 'annullato', { ...migration, bought: { ...bought, isCancelled: true as const } }],
  ['2, ordered on', '2, ordinate', { ...migration, bought: { ...bought, isPending: true as const } }],
  ['nobody knows', 'non si sa', { ...unbought, doubt: { sentAt: at } }],
  ['none were bought', 'nessuna acquistata', unbought],
  ['none had to be bought', 'nessuna da acquistare', { ...unbought, plan: aPlan({ people, purchase: undefined }) }],
])('claims no licences that were not bought: “%s”, “%s”', (english, italian, stopped) => {
  const of = (locale: string) => page(true, locale, { migration: { ...stopped, state: 'stopped' } });

  expect(of('en-GB')).toContain(english);
  expect(of('it-IT')).toContain(italian);
  expect(of('en-GB')).not.toMatch(/<dd>2, bought on [^<;]*\d<\/dd>/);
});

it.each(['en-GB', 'it-IT'])(
  'gives the customer a copy without price, without people of the partner, in %s',
  (locale) => {
    const mine = page(false, locale);
    const theirs = page(true, locale);

    expect(mine).toMatch(/€/);
    expect(theirs).not.toMatch(/€|EUR|Dana Kline|ledger:verify|0011223344556677/);
  },
);

it('shows names from outside letter for letter, and fetches and runs nothing', () => {
  const name = '<script>alert(1)</script> & "Söhne"';
  const html = page(false, 'en-GB', {
    migration: { ...migration, plan: { ...plan, customer: { ...plan.customer, name } } },
  });

  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;');
  expect(html).not.toMatch(/<script|src=|href=|url\(|@import/i);
});

it('tells the ledger as rows that scripts can read, of an erased one its hash and the day alone', () => {
  const [head, first, second] = ledgerCsv(written, readerOf({ locale: 'en-GB' }))
    .replace('\ufeff', '')
    .split('\r\n');

  expect(head).toMatch(/^no,at,what,phase,result,/);
  expect(first).toContain(`1,${at},licences,readBack,done,`);
  expect(second!.split(',').filter(Boolean)).toEqual(['2', '2026-12-01', 'b'.repeat(64)]);
});
