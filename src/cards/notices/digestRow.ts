import type { DigestLine } from '../../migration/notices/notice';
import type { Sources } from '../../migration/packs/sources';
import { rescueDays } from '../../migration/radar/radar';
import { asIs } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button, ButtonStyle } from '../buttons';
import { costWords } from '../parts/monthlyMoney';
import { commas, line, shown } from '../parts/names';
import { toSubscriptionsInRow } from '../parts/remedies';
import { lead, whatBecomes } from '../parts/whatBecomes';
import { byHand } from './digestAdvice';

const laterDays = 7;

interface Place {
  /** What its buttons are told apart by where they are read aloud. */
  readonly name: Plain;
  readonly index: number;
  /** The plan that the card names once. */
  readonly plan: string | undefined;
  readonly style: ButtonStyle;
  readonly sources: Sources;
  /** No other row needs the room. */
  readonly isAlone: boolean;
}

export const drawerOf = (index: number): `more${number}` => `more${index}`;

/** One customer of a digest: when and what is at stake, and the one thing to do; pressed, it opens what keeps it quiet. */
export function digestRow(entry: DigestLine, { name, index, plan, style, sources, isAlone }: Place, reader: Reader) {
  const text = textFor(reader);
  const isByHand = entry.toReactivate === true || !entry.canMove;
  const { inRow, inDrawer } = byHand(entry, { sources, isAlone }, reader);
  const move = button(text.radar.move, { open: 'migrate', ...idsOf(entry) }, style);
  return {
    // What can be lost for good is the one thing that is red.
    style: entry.ended ? ('attention' as const) : ('default' as const),
    bleed: entry.ended,
    name: shown(entry.customerName),
    lines: [stakes(entry, plan, reader), ...inRow],
    buttons: isByHand ? [] : [{ ...move, tooltip: text.radar.moveCustomer(name) }],
    links: isByHand ? toSubscriptionsInRow(entry.customerId, name, reader) : [],
    opens: { title: text.notices.buttons.more, tooltip: text.notices.buttons.moreOf(name) },
    drawer: drawerOf(index),
    more: inDrawer,
    quiet: quiet(entry, text).map((each) => ({ ...each, tooltip: commas([asIs(each.title), name]) })),
  };
}

function stakes(entry: DigestLine, plan: string | undefined, reader: Reader): Phrase {
  const text = textFor(reader);
  const { digest } = text.notices;
  return line(
    deadlineOf(entry, text),
    costOf(entry, reader),
    entry.offerName === plan ? undefined : shown(entry.offerName),
    text.words.licences(entry.quantity),
    entry.escalated ? digest.escalated : undefined,
    entry.reminded ? digest.reminded : undefined,
  );
}

/** What happens on its day: at the end of the term, of the service, or of the days in which a renewal can be taken back. */
function deadlineOf(entry: DigestLine, text: Text): Phrase {
  const { takeBack, endsOn, daysLeft, ended } = entry;
  const days = lead(daysLeft, text);
  if (takeBack !== undefined) return line(days, text.radar.takeBack(takeBack.renewedOn, takeBack.untilAt));
  if (ended) return rescueOf(entry, text);
  return line(days, entry.serviceEnds ? text.radar.serviceEnds(endsOn, daysLeft) : whatBecomes(entry, text));
}

/** What can still be lost counts, not the end of a term in which nobody works any more. */
function rescueOf(entry: DigestLine, text: Text): Phrase {
  const { radar } = text;
  const { daysLeft, serviceEnds, toReactivate } = entry;
  return line(
    serviceEnds ? undefined : radar.lost(lostWithin(entry)),
    daysLeft < 0 ? whatBecomes(entry, text) : undefined,
    toReactivate ? radar.status['suspended'] : radar.rescuable,
  );
}

/** At the end of its term, or so long after it. */
export const lostWithin = ({ daysLeft }: Pick<DigestLine, 'daysLeft'>): number =>
  daysLeft < 0 ? daysLeft + rescueDays : daysLeft;

const costOf = ({ cost, endOfTerm, isExtended }: DigestLine, reader: Reader): Phrase | undefined =>
  costWords(cost, { endOfTerm, isExtended: isExtended === true }, reader);

const idsOf = ({ customerId, subscriptionId }: Entry) => ({ customerId, subscriptionId });

type Entry = Pick<DigestLine, 'customerId' | 'subscriptionId'>;

/** What keeps one subscription quiet, or all of its customer or plan. */
export function quiet(entry: Entry, { notices }: Text): readonly Button[] {
  const { buttons } = notices;
  const ids = idsOf(entry);
  return [
    button(buttons.remindTomorrow, { notice: 'remind', ...ids, days: 1 }),
    button(buttons.remindIn(laterDays), { notice: 'remind', ...ids, days: laterDays }),
    button(buttons.notMine, { notice: 'notMine', ...ids }),
    button(buttons.muteCustomer, { notice: 'muteCustomer', ...ids }),
    button(buttons.mutePlan, { notice: 'mutePlan', ...ids }),
  ];
}
