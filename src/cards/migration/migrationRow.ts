import { countedPeople } from '../../migration/list/countedPeople';
import type { MigrationSummary } from '../../migration/plan/progress';
import { isResting } from '../../migration/plan/states';
import { asIs } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { commonOf } from '../parts/commonPlan';
import { capital, line, shown } from '../parts/names';

interface RowOf {
  /** What the card says once, because most rows are of it. */
  readonly shared: Phrase | undefined;
  /** That a decision is needed stands above it. */
  readonly isUnderHeading?: boolean;
  /** It shows its migration where nothing else is said. */
  readonly does?: Button | undefined;
}

/** One migration of a list: where it stands, then what it is known by. */
export function migrationRow(summary: MigrationSummary, given: RowOf, text: Text) {
  const { list, words } = text;
  const { id, state, startedAt, confirmedBy, needsSomebody } = summary;
  const { shared, isUnderHeading = false, does = button(list.show, { open: 'migration', id }) } = given;
  const asksBeside = !isUnderHeading && needsSomebody === true && !isResting(state);
  const plans = plansOf(summary, text);
  return {
    name: shown(summary.customerName),
    lines: [
      capital(line(words.state[state], asksBeside ? list.needsYou : undefined, peopleOf(summary, text))),
      line(
        plans === shared ? undefined : plans,
        list.begun(startedAt),
        confirmedBy === undefined ? undefined : list.confirmedBy(shown(confirmedBy, 40)),
        shown(id),
      ),
    ],
    buttons: [{ ...does, mode: 'primary', tooltip: list.of(asIs(summary.customerName, 40)) }],
  };
}

/** Where nobody's licences were to be changed, nothing is counted. */
function peopleOf(summary: MigrationSummary, { list }: Text): Phrase | undefined {
  const { done, total } = countedPeople(summary);
  return summary.counts.total === 0 ? undefined : list.people(done, total);
}

const plansOf = ({ retiredName, replacementName }: MigrationSummary, { list }: Text): Phrase =>
  list.plans(shown(retiredName), shown(replacementName));

/** From which plan to which most of them go. */
export const commonPlans = (all: readonly MigrationSummary[], text: Text): Phrase | undefined =>
  commonOf(all.map((summary) => plansOf(summary, text)));
