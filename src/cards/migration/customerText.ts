import { knownEnd } from '../../migration/endOfTerm/knownEnd';
import type { MigrationPlan } from '../../migration/plan/plan';
import { clip } from '../../text/plain';
import { readerOf } from '../../text/reader';
import type { Language } from '../../migration/language';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';

export interface CustomerTextData {
  readonly plan: MigrationPlan;
  /** The retired subscription was closed, and read so. */
  readonly isClosed: boolean;
}

/** What the customer's people should know: what changes, when, what to do. Plain text; never a price. */
export function customerText({ plan, isClosed }: CustomerTextData, language: Language): string {
  const reader = readerOf({ language, locale: `${language}-${plan.customer.country}` });
  const { customer } = textFor(reader);
  const retired = clip(plan.retired.offerName, 120);
  const replacement = clip(plan.replacement.name, 120);
  const count = (disposition: 'move' | 'remove'): number =>
    plan.people.filter((person) => person.disposition === disposition).length;
  const { planless = 0 } = plan;
  const changes = [
    customer.why(retired),
    ...(count('move') > 0 ? [customer.change(replacement, count('move'))] : []),
    ...(count('remove') > planless ? [customer.removed(retired)] : []),
    ...(planless > 0 ? [customer.planless(retired)] : []),
  ];
  const steps = [customer.signOut, customer.export(retired), ...(hasTeams(plan) ? [customer.teams] : [])];
  return [
    customer.subject(retired, replacement),
    customer.greeting,
    `${customer.whatChangesHeading}\n${changes.join(' ')}`,
    `${customer.whenHeading}\n${when(plan, isClosed, customer)}`,
    `${customer.whatToDoHeading}\n${steps.join('\n')}`,
    customer.ask,
  ].join('\n\n');
}

/** Variants sold without Teams say so in their names. */
const hasTeams = ({ replacement }: MigrationPlan): boolean => !/no teams/i.test(replacement.name);

/** Without a closing that reads back, nothing is said of an end; nor where its day is not told. */
function when({ close, retired }: MigrationPlan, isClosed: boolean, { when: words }: Text['customer']): string {
  const name = clip(retired.offerName, 120);
  if (!isClosed) return words.leave(name);
  if (close !== 'endAtTerm') return words[close](name);
  // It was closed because it read so.
  const end = knownEnd({ ...retired, endOfTerm: 'ends' });
  return end === undefined ? words.leave(name) : words.endAtTermOn(name, end);
}
