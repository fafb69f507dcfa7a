import type { DigestLine } from '../../migration/notices/notice';
import { packById } from '../../migration/packs/packs';
import type { Packs } from '../../migration/packs/packs';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { costWords } from '../parts/monthlyMoney';
import { line, shown } from '../parts/names';
import { toSubscriptionsInRow } from '../parts/remedies';
import { lead, whatBecomes } from '../parts/whatBecomes';

const adviceLength = 300;
const urgentDays = 30;
const laterDays = 7;

interface Place {
  readonly index: number;
  readonly isFirstEnded: boolean;
  readonly packs: Packs;
}

/** One customer of a digest: what is at stake, when, and what can be done about it; the rest is in a drawer. */
export function digestRow(entry: DigestLine, { index, isFirstEnded, packs }: Place, reader: Reader) {
  const text = textFor(reader);
  const { digest, buttons } = text.notices;
  const drawer = `more${index}`;
  return {
    headings: isFirstEnded ? [digest.endedHeading] : [],
    name: phrase`${signOf(entry, text)} ${shown(entry.customerName)}`,
    lines: [
      line(shown(entry.offerName), text.words.licences(entry.quantity), deadlineOf(entry, text), costOf(entry, reader)),
      ...remarks(entry, packs, reader),
    ],
    buttons: first(entry, text),
    links: entry.toReactivate ? toSubscriptionsInRow(entry.customerId, reader) : [],
    toggles: [{ title: buttons.more, target: drawer }],
    drawers: [{ id: drawer, buttons: others(entry, text) }],
  };
}

/** What happens on its day: at the end of the term, of the service, or of the days in which a renewal can be taken back. */
export function deadlineOf(entry: DigestLine, text: Text): Phrase {
  const { takeBack, endsOn, daysLeft } = entry;
  const days = lead(daysLeft, text);
  if (takeBack !== undefined) return line(days, text.radar.takeBack(takeBack.renewedOn, takeBack.untilAt));
  return line(days, entry.serviceEnds ? text.radar.serviceEnds(endsOn, daysLeft) : whatBecomes(entry, text));
}

const costOf = ({ cost, endOfTerm, isExtended }: DigestLine, reader: Reader): Phrase | undefined =>
  costWords(cost, { endOfTerm, isExtended: isExtended === true }, reader);

function signOf({ ended, daysLeft }: DigestLine, { radar }: Text): Phrase {
  if (ended) return radar.sign.ended;
  return daysLeft <= urgentDays ? radar.sign.urgent : radar.sign.soon;
}

function remarks(entry: DigestLine, packs: Packs, reader: Reader): readonly Phrase[] {
  const { digest } = textFor(reader).notices;
  return [
    ...(entry.escalated ? [digest.escalated] : []),
    ...(entry.reminded ? [digest.reminded] : []),
    ...byHand(entry, packs, reader),
  ];
}

function byHand(entry: DigestLine, packs: Packs, reader: Reader): readonly Phrase[] {
  if (entry.toReactivate) return [textFor(reader).radar.reactivateFirst];
  return entry.canMove ? [] : [instead(entry, packs, reader)];
}

/** What to do where there is nothing to move to. */
function instead({ packId, autoRenew }: DigestLine, packs: Packs, reader: Reader): Phrase {
  const { digest } = textFor(reader).notices;
  const pack = packId === undefined ? undefined : packById(packs, packId);
  if (pack === undefined) return autoRenew ? digest.renewOrEnd : digest.renewalOff;
  return shown(pack.dataNote[reader.language], adviceLength);
}

function first({ canMove, customerId, subscriptionId }: DigestLine, { radar, notices }: Text): readonly Button[] {
  const remind = button(notices.buttons.remindTomorrow, { notice: 'remind', customerId, subscriptionId, days: 1 });
  return canMove ? [primary(radar.move, { open: 'migrate', customerId, subscriptionId }), remind] : [remind];
}

function others({ customerId, subscriptionId }: DigestLine, { notices }: Text): readonly Button[] {
  const { buttons } = notices;
  return [
    button(buttons.remindIn(laterDays), { notice: 'remind', customerId, subscriptionId, days: laterDays }),
    button(buttons.notMine, { notice: 'notMine', customerId, subscriptionId }),
    button(buttons.muteCustomer, { notice: 'muteCustomer', customerId, subscriptionId }),
    button(buttons.mutePlan, { notice: 'mutePlan', customerId, subscriptionId }),
  ];
}
