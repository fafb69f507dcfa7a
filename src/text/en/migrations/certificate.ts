import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

const when = (f: Format, at: string): string => `${f.date(at)}, ${f.time(at)}`;

const names = (f: Format) => ({
  title: 'Certificate of a change of plan',
  subtitle: (customer: Plain, on: string) => `${customer} · ${when(f, on)}`,
  heading: { agreed: 'Agreed', done: 'Done', readBack: 'Verified', ledger: 'Ledger' },
  fact: {
    number: 'Migration',
    from: 'Retired plan',
    to: 'Replacement plan',
    people: 'People',
    confirmed: 'Confirmed',
    approved: 'Approved',
    committed: 'Total committed',
    licences: 'Licences',
    order: 'Order',
    subscription: 'Subscription',
    closing: 'Retired subscription',
    holders: 'Still hold the retired licence',
    rows: 'Rows',
    end: 'Last hash (SHA-256)',
    signature: 'Signature',
  },
});

/** What became of the licences that were to be bought. */
const licences = (f: Format) => ({
  bought: (n: number, at: string) =>
    f.forms(n, { one: `one, bought on ${when(f, at)}`, other: `${f.count(n)}, bought on ${when(f, at)}` }),
  ordered: (n: number, at: string) =>
    f.forms(n, { one: `one, ordered on ${when(f, at)}`, other: `${f.count(n)}, ordered on ${when(f, at)}` }),
  cancelled: (n: number, at: string) =>
    f.forms(n, {
      one: `one, bought on ${when(f, at)} and cancelled since`,
      other: `${f.count(n)}, bought on ${when(f, at)} and cancelled since`,
    }),
  notKnown: (sentAt: string) => `an order was sent on ${when(f, sentAt)}; nobody knows whether it was placed`,
  noneBought: 'none were bought',
  nothingBought: 'none had to be bought',
});

/** A page to print, for the partner and for the customer; and the button of the ledger. */
export const certificate = (f: Format) => ({
  press: {
    ledgerFile: 'Ledger as CSV',
    certificate: 'Certificate',
    customerCertificate: 'Certificate for the customer',
  },
  ...names(f),
  confirmed: (who: Phrase, at: string) => `by ${who}, ${when(f, at)}`,
  atMost: (sum: Phrase) => `at most ${sum}, before tax`,
  exactly: (sum: Phrase) => `${sum}, before tax`,
  ...licences(f),
  changed: (done: number, total: number) =>
    f.forms(total, {
      one: `the licences of ${f.count(done)} of one person were changed`,
      other: `the licences of ${f.count(done)} of ${f.count(total)} people were changed`,
    }),
  closedAt: (what: Phrase, at: string) => `${what} (${when(f, at)})`,
  notClosed: 'not closed',
  read: (n: number) =>
    f.forms(n, {
      one: 'one was read after the change, with the licences that were agreed',
      other: `${f.count(n)} were read one by one after the change, with the licences that were agreed`,
    }),
  holders: (n: number, at: string) => `${n === 0 ? 'nobody' : f.count(n)}, when last read (${when(f, at)})`,
  rows: (n: number, erased: number) =>
    erased === 0 ? f.count(n) : `${f.count(n)}, of which ${f.count(erased)} were erased on request`,
  signed: (key: Plain, at: string) => `key ${key}, ${when(f, at)}`,
  notSigned: 'not signed',
  note: (zone: Plain) =>
    `Made from what was written down as it happened. What is called verified was read from Microsoft after the change. Time zone: ${zone}.`,
  verify: (id: Plain) => `To check it: npm run ledger:verify -- --migration ${id}`,
});
