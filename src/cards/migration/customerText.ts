import { setEnd } from '../../migration/endOfTerm/setEnd';
import { languageIn } from '../../migration/language';
import type { RetiredSource } from '../../migration/packs/pack';
import { suspendedUntil } from '../../migration/plan/close';
import { partsOf } from '../../migration/plan/basket';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Migration } from '../../migration/plan/progress';
import { clip } from '../../text/plain';
import { readerOf } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';

/** How many people's licences were changed. */
export interface PeopleChanged {
  readonly moved: number;
  readonly removed: number;
}

export interface CustomerTextData {
  readonly plan: MigrationPlan;
  /** The retired plan's data file; absent where it is there no more. */
  readonly source?: RetiredSource | undefined;
  /** Absent before anybody was changed: then it tells what is to come. */
  readonly changed?: PeopleChanged;
  /** How the retired subscription was closed, and read so: it may be another way than was confirmed. */
  readonly closed?: Migration['closed'] | undefined;
}

type Words = Text['customer'];

/** What the customer's people should know, in their language: what changes, when, what to do. Plain text; never a price. */
export function customerText(data: CustomerTextData): string {
  const { plan, changed = planned(plan) } = data;
  if (plan.way === 'rebuy') return keepingText(data);
  const text = wordsFor(plan);
  const { customer } = text;
  const retired = clip(plan.retired.offerName, 120);
  const replacement = clip(plan.replacement.name, 120);
  const steps = stepsFor(data, changed, customer).map((step, index) => `${index + 1}. ${step}`);
  return [
    changed.moved > 0 ? customer.subject(retired, replacement) : customer.subjectRemoved(retired),
    customer.greeting,
    `${customer.whatChangesHeading}\n${changes(data, changed, text).join(' ')}`,
    `${customer.whenHeading}\n${when(data, changed, customer).join(' ')}`,
    ...(steps.length > 0 ? [`${customer.whatToDoHeading}\n${steps.join('\n')}`] : []),
    customer.ask,
  ].join('\n\n');
}

/** To whoever keeps the very licence. */
function keepingText({ plan, changed }: CustomerTextData): string {
  const { customer, rebuy } = wordsFor(plan);
  const { change, changeAhead, now, soon, subject } = rebuy.customer;
  const retired = clip(plan.retired.offerName, 120);
  const replacement = clip(plan.replacement.name, 120);
  const isAhead = changed === undefined;
  return [
    subject(retired, replacement),
    customer.greeting,
    `${customer.whatChangesHeading}\n${customer.why(retired)} ${(isAhead ? changeAhead : change)(replacement)}`,
    `${customer.whenHeading}\n${isAhead ? soon : now}`,
    customer.ask,
  ].join('\n\n');
}

function wordsFor({ customer: { country } }: MigrationPlan) {
  const language = languageIn(country);
  return textFor(readerOf({ language, locale: `${language}-${country}` }));
}

const planned = ({ headcount: { moving, removing } }: MigrationPlan): PeopleChanged => ({
  moved: moving,
  removed: removing,
});

/** Plans that somebody has got, or is to get, and no others. */
function changes(data: CustomerTextData, { moved, removed }: PeopleChanged, text: Text): readonly string[] {
  const { customer: words } = text;
  const { planless = 0, retired, replacement } = data.plan;
  const name = clip(retired.offerName, 120);
  const change = data.changed === undefined ? words.changeAhead : words.change;
  return [
    words.why(name),
    ...(moved > 0 ? [change(clip(replacement.name, 120), moved)] : []),
    ...(removed > planless ? [removedWords(data.plan, text)] : []),
    ...(removed > 0 && planless > 0 ? [words.planless(name)] : []),
  ];
}

function removedWords({ retired, replacement, cover }: MigrationPlan, { customer, drop }: Text): string {
  const name = clip(retired.offerName, 120);
  return cover === undefined ? customer.removed(name) : drop.customer.removed(name, clip(replacement.name, 120));
}

/** Without a closing that reads back, nothing is said of an end that is there; nor where its day is not told. */
function when({ plan, changed, closed }: CustomerTextData, { moved }: PeopleChanged, words: Words): readonly string[] {
  const { close, retired } = plan;
  const name = clip(retired.offerName, 120);
  if (changed === undefined)
    return [moved > 0 ? words.when.worksAtOnce : words.when.takenSoon, words.when.ahead[close](name)];
  const works = moved > 0 ? [words.when.worksNow] : [];
  if (closed === undefined) return [...works, words.when.closed.leave(name)];
  if (closed.action !== 'endAtTerm') return [...works, words.when.closed[closed.action](name)];
  const end = setEnd({ plan, closed });
  return [...works, end === undefined ? words.when.closed.leave(name) : words.when.endAtTermOn(name, end)];
}

/** Saved is before the change; what is new comes after it. */
function stepsFor(data: CustomerTextData, { moved }: PeopleChanged, { steps }: Words): readonly string[] {
  const isAhead = data.changed === undefined;
  const saved = saving(data, steps);
  if (moved === 0) return saved;
  const signOut = isAhead ? steps.signOutThen : steps.signOut;
  const teams = goesToTeams(data) ? [isAhead ? steps.teamsThen : steps.teams] : [];
  return isAhead ? [...saved, signOut, ...teams] : [signOut, ...saved, ...teams];
}

/** What stays where it is needs no saving, unless somebody has nothing left to open it with. */
function saving(data: CustomerTextData, steps: Words['steps']): readonly string[] {
  const { plan, source } = data;
  const stays = source?.dataStays === true && plan.planless === undefined;
  return stays ? [] : [missed(data, steps) ?? steps.save(clip(plan.retired.offerName, 120))];
}

/** From what is closed nothing can be saved any more; one that is set to end is open until then. */
function missed({ plan, closed }: CustomerTextData, steps: Words['steps']): string | undefined {
  if (closed === undefined) return undefined;
  const { retired } = plan;
  const name = clip(retired.offerName, 120);
  if (closed.action === 'suspend') return steps.goneUntil(name, suspendedUntil(retired.endsOn, closed.at));
  return closed.action === 'endNow' ? steps.gone(name) : undefined;
}

/** Not those who work with it already. */
const goesToTeams = ({ plan, source }: CustomerTextData): boolean => source?.dataStays !== true && hasTeams(plan);

/** Variants sold without Teams say so in their names, and what is had beside them may be Teams. */
function hasTeams(plan: MigrationPlan): boolean {
  const parts = partsOf(plan);
  const without = parts.filter(({ name }) => /no teams/i.test(name));
  return without.length === 0 || parts.some((part) => /teams/i.test(part.name) && !without.includes(part));
}
