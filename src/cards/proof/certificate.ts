import { inHeadcount } from '../../migration/plan/storedPlan';
import type { Migration } from '../../migration/plan/progress';
import type { ToldDeed, WrittenLedger } from '../../migration/ports';
import { formatFor } from '../../text/format';
import { asIs } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { certificatePage } from './certificatePage';
import type { CertificateSection } from './certificatePage';

export interface CertificateData {
  readonly migration: Migration;
  readonly written: WrittenLedger;
  /** With which it was begun. */
  readonly confirmed?: ToldDeed | undefined;
  /** By a second person, where one had to agree. */
  readonly approved?: ToldDeed | undefined;
  /** The customer's copy tells no price, nobody of the partner, and nothing of the ledger's inside. */
  readonly isForCustomer: boolean;
  readonly now: Date;
}

/** What was agreed, what was done, and what was read back of it: one page to keep and to print. */
export function certificate(data: CertificateData, reader: Reader): string {
  const { migration, isForCustomer, now } = data;
  const text = textFor(reader);
  const { certificate: words } = text;
  const { plan } = migration;
  return certificatePage({
    language: reader.language,
    title: words.title,
    subtitle: words.subtitle(asIs(plan.customer.name, 120), now.toISOString()),
    sections: [
      { heading: words.heading.agreed, rows: agreed(data, reader, text) },
      { heading: words.heading.done, rows: done(migration, text) },
      { heading: words.heading.readBack, rows: readBack(data, text) },
      ...(isForCustomer ? [] : [{ heading: words.heading.ledger, rows: ledger(data, text) }]),
    ],
    notes: [words.note(asIs(reader.timeZone)), ...(isForCustomer ? [] : [words.verify(asIs(plan.id))])],
  });
}

type Rows = CertificateSection['rows'];
const row = (name: string, value: string): Rows[number] => ({ name, value });
const code = (name: string, value: string): Rows[number] => ({ name, value, isCode: true });

function agreed({ migration, confirmed, approved, isForCustomer }: CertificateData, reader: Reader, text: Text): Rows {
  const { plan, startedAt } = migration;
  const { certificate: words } = text;
  const { fact } = words;
  const at = confirmed?.at ?? startedAt;
  const { date, time } = formatFor(reader);
  const people = inHeadcount(plan.headcount);
  return [
    code(fact.number, plan.id),
    row(fact.from, asIs(plan.retired.offerName, 120)),
    // What others have already takes no plan's place.
    ...(plan.cover === undefined ? [row(fact.to, asIs(plan.replacement.name, 120))] : []),
    ...(people > 0 ? [row(fact.people, text.words.people(people))] : []),
    ...(isForCustomer
      ? [row(fact.confirmed, `${date(at)}, ${time(at)}`)]
      : [
          row(fact.confirmed, words.confirmed(whoOf(confirmed, text), at)),
          ...(approved ? [row(fact.approved, words.confirmed(whoOf(approved, text), approved.at))] : []),
          ...committed(migration, reader, text),
        ]),
  ];
}

const whoOf = (deed: ToldDeed | undefined, { deeds }: Text) =>
  deed?.name === undefined ? deeds.somebody : asIs(deed.name, 120);

function committed({ plan }: Migration, reader: Reader, { certificate: { fact, ...words } }: Text): Rows {
  const { total, atMost: isAtMost } = plan.purchase?.price ?? {};
  if (total === undefined) return [];
  const sum = formatFor(reader).money(total);
  return [row(fact.committed, isAtMost ? words.atMost(sum) : words.exactly(sum))];
}

function done(migration: Migration, { certificate: words, closing }: Text): Rows {
  const { bought, closed, counts, plan } = migration;
  const { fact } = words;
  const name = asIs(plan.retired.offerName, 120);
  return [
    row(fact.licences, licences(migration, words)),
    ...(bought ? [code(fact.order, bought.orderId)] : []),
    ...(bought?.subscriptionId ? [code(fact.subscription, bought.subscriptionId)] : []),
    ...(counts.total > 0 ? [row(fact.people, words.changed(counts.done, counts.total))] : []),
    row(fact.closing, closed ? words.closedAt(closing.done[closed.action](name), closed.at) : words.notClosed),
  ];
}

/** An order that was cancelled, or is not through, has brought none; and an absence is told only where it is known. */
function licences({ bought, doubt, plan }: Migration, words: Text['certificate']): string {
  if (doubt) return words.notKnown(doubt.sentAt);
  if (!bought) return plan.purchase ? words.noneBought : words.nothingBought;
  const { seats, at, isCancelled, isPending } = bought;
  if (isCancelled) return words.cancelled(seats, at);
  return isPending ? words.ordered(seats, at) : words.bought(seats, at);
}

/** Of people the ledger's own rows count; of what is erased or older there are none. */
function readBack({ migration, written }: CertificateData, { certificate: words, closing }: Text): Rows {
  const { closed, checkedAt, remainingCount, plan } = migration;
  const seen = written.rows.flatMap(({ entry }) =>
    entry?.phase === 'readBack' && entry.result === 'done' && entry.what === 'licences' ? [entry.user] : [],
  );
  const name = asIs(plan.retired.offerName, 120);
  const { fact } = words;
  return [
    ...(seen.length > 0 ? [row(fact.people, words.read(new Set(seen).size))] : []),
    ...(checkedAt === undefined ? [] : [row(fact.holders, words.holders(remainingCount, checkedAt))]),
    ...(closed ? [row(fact.closing, words.closedAt(closing.done[closed.action](name), closed.at))] : []),
  ];
}

function ledger({ written: { rows, signed } }: CertificateData, { certificate: words }: Text): Rows {
  const { fact } = words;
  const erased = rows.filter(({ entry }) => entry === undefined).length;
  const last = rows.at(-1);
  return [
    row(fact.rows, words.rows(rows.length, erased)),
    ...(last ? [code(fact.end, last.hash)] : []),
    row(fact.signature, signed ? words.signed(asIs(signed.keyId), signed.at) : words.notSigned),
  ];
}
