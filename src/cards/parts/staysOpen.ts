import { knownEnd } from '../../migration/endOfTerm/knownEnd';
import type { CloseAction } from '../../migration/packs/pack';
import type { MigrationPlan, Staying } from '../../migration/plan/plan';
import type { Reader } from '../../text/reader';
import { formatFor } from '../../text/format';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { textFor } from '../../text/textFor';
import { capital, shown } from './names';

export interface Foreseen {
  readonly staying: Staying;
  readonly retired: Pick<MigrationPlan['retired'], 'offerName' | 'endOfTerm' | 'endsOn'>;
}

/** For whom the retired subscription will stay open, how long it is billed then, and what is promised for later. */
export function staysOpen(foreseen: Foreseen, reader: Reader, closeLater?: CloseAction): Phrase {
  const later = closeLater && textFor(reader).closing.foreseen.later[closeLater];
  return later === undefined ? phrase`${forWhom(foreseen, reader)}.` : phrase`${forWhom(foreseen, reader)}; ${later}.`;
}

function forWhom({ staying: { people, unread, seatsLeft }, retired }: Foreseen, reader: Reader): Phrase {
  const { foreseen } = textFor(reader).closing;
  const name = shown(retired.offerName);
  const parts = [
    ...(people > 0 ? [foreseen.keptBy(people, name)] : []),
    ...(people > 0 && seatsLeft > 0 ? [foreseen.otherSeats(seatsLeft)] : []),
    ...(unread > 0 ? [foreseen.unread(unread, name)] : []),
  ];
  const why = capital(formatFor(reader).list(parts));
  const end = knownEnd(retired);
  return end === undefined ? foreseen.open(why) : foreseen.openUntil(why, end);
}

/** The action that is promised for later, of a plan that promises one. */
export const promisedBy = ({
  close,
  closeLater,
}: Pick<MigrationPlan, 'close' | 'closeLater'>): CloseAction | undefined => (closeLater === true ? close : undefined);
