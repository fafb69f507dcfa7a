import { knownEnd } from '../../migration/endOfTerm/knownEnd';
import type { MigrationPlan, Staying } from '../../migration/plan/plan';
import type { Reader } from '../../text/reader';
import { formatFor } from '../../text/format';
import { textFor } from '../../text/textFor';
import { capital, shown } from './names';

export interface Foreseen {
  readonly staying: Staying;
  readonly retired: Pick<MigrationPlan['retired'], 'offerName' | 'endOfTerm' | 'endsOn'>;
}

/** For whom the retired subscription will stay open, and how long it is billed then. No full stop: more may follow. */
export function staysOpen({ staying: { people, unread, seatsLeft }, retired }: Foreseen, reader: Reader): string {
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
