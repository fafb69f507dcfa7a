import type { Answer } from '../../cards/answers';
import { pickedAddress } from '../../cards/picks';
import { paragraphs } from '../../cards/parts/names';
import { reasons } from '../../cards/parts/peopleReasons';
import type { PeoplePick } from '../../cards/picks';
import { peopleLine } from '../../cards/questions/peopleQuestionCard';
import { peoplePerPick } from '../../cards/questions/pickPeopleCard';
import type { UserId } from '../../migration/ids';
import type { PeopleChoice } from '../../migration/people/people';
import {
  applyPeople,
  everybody,
  isExcepting,
  isUnfinished,
  listedSoFar,
  onlyThese,
  withList,
} from '../../migration/people/typed/applyPeople';
import { readGradually } from '../../migration/people/typed/readPeople';
import { mostLines } from '../../migration/people/typed/tooMany';
import type { ReadPeople } from '../../migration/people/typed/readPeople';
import { searchPeople } from '../../migration/people/typed/searchPeople';
import { inSlices } from '../../platform/gradual';
import { isTitle } from '../../migration/typed/titleTyped';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { chosenIn, chosenOffer, peopleOf, summaryOf } from '../migrate/choices';
import type { Draft } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome } from '../migrate/question';
import { askedColumns, mostUnresolved, readColumn } from './columnAnswer';
import type { ColumnRead } from './columnAnswer';
import { isNumber, says } from './readChoice';
import { placeless } from './usageLocation';

type Typed = Extract<Said, { readonly typed: string }>;
type Read = ReadPeople & { readonly unresolvedCount?: number };

const surveyOf = (asking: Asking) => factsOf(asking).survey;
const choiceOf = (asking: Asking): PeopleChoice => peopleOf(asking.draft);

/** What was pressed or typed about who moves. */
export function readPeopleAnswer(asking: Asking, said: Said): Promise<Outcome> | Outcome {
  const { columns } = asking.view;
  const column = columns && readColumn(said, columns, asking.turn.text);
  if (column !== undefined && column !== 'otherAnswer') return readThisColumn(asking, column);
  return 'typed' in said ? readTyped(asking, said) : readPressed(asking, said.pressed);
}

/** Whoever was chosen before stays chosen, whatever is said of the columns. */
function readThisColumn(asking: Asking, column: ColumnRead): Outcome {
  if (column === 'unclear') return { hint: asking.turn.text.chat.whichColumn };
  const isNone = column.ids.length === 0 && column.unresolvedCount === 0;
  return isNone ? taken(asking, column) : take(asking, column);
}

function readPressed(asking: Asking, pressed: Answer): Promise<Outcome> | Outcome {
  const address = pressed.kind === 'pick' ? pickedAddress(pressed.choice) : undefined;
  if (address !== undefined) return readNear(asking, address);
  if (pressed.kind === 'pick') return readPick(asking, pressed.choice as PeoplePick);
  if (pressed.kind === 'search') return { view: { picking: pressed.query } };
  if (pressed.kind === 'pickMany') return tick(asking, pressed.chosen.split(',').filter((id) => id !== '') as UserId[]);
  return { hint: asking.turn.text.chat.alreadyAnswered };
}

/** The address that was guessed from a line, which then is understood; the other lines stay on the card. */
async function readNear(asking: Asking, address: string): Promise<Outcome> {
  const { unresolved = [], unresolvedCount = unresolved.length } = asking.view;
  const others = unresolved.filter(({ near }) => near !== address);
  const found = await readNames(asking, { typed: address });
  if (!('view' in found) || found.draft === undefined) return found;
  const left = { unresolved: others, unresolvedCount: unresolvedCount - (unresolved.length - others.length) };
  return { ...found, view: left };
}

type SideWord = 'blocked' | 'guests' | 'covered' | 'usageLocation';

const opens: readonly SideWord[] = ['blocked', 'guests', 'covered', 'usageLocation'];

function readPick(asking: Asking, pick: PeoplePick): Outcome {
  const { draft, turn } = asking;
  const people = choiceOf(asking);
  if (pick === 'done') return finish(asking, draft);
  if (pick === 'all') return { view: {}, draft: { ...draft, adding: false, people: everybody(people) } };
  if (pick === 'none') return { view: {}, draft: { ...draft, adding: true, people: onlyThese(people, []) } };
  if (pick === 'choose') return { view: { picking: '' } };
  const side = opens.find((each) => each === pick);
  if (side === undefined) return { hint: turn.text.chat.alreadyAnswered };
  if (isNobody(asking, side)) return { hint: turn.text.people.noneOf[side] };
  return { draft: { ...draft, reopened: side }, answer: turn.text.people.differently, inPlace: true };
}

const isNobody = (asking: Asking, side: SideWord): boolean =>
  (side === 'usageLocation' ? placeless(asking) : chosenIn(side, asking.draft, surveyOf(asking))).length === 0;

/** Nobody is a slip, not an answer. */
function finish(asking: Asking, draft: Draft): Outcome {
  const { turn } = asking;
  const survey = surveyOf(asking);
  const summary = summaryOf(draft, survey);
  if (isUnfinished(peopleOf(draft))) return { hint: turn.text.chat.nobodyExcepted };
  if (summary.moving + summary.removing === 0) return { hint: turn.text.chat.nobodyChosen };
  const answer = peopleLine(summary, survey.retired.offerName, turn.text);
  return { draft: { ...draft, people: peopleOf(draft), peopleChosen: true, adding: false }, answer };
}

/** The ticks stand for those on the card only; whoever was chosen before and is not on it stays chosen. */
function tick(asking: Asking, ticked: readonly UserId[]): Outcome {
  const { draft, view } = asking;
  const people = choiceOf(asking);
  const onCard = new Set(searchPeople(view.picking ?? '', surveyOf(asking).holders, peoplePerPick).map(({ id }) => id));
  const before = listedSoFar(people).filter((id) => !onCard.has(id));
  const listed = [...before, ...ticked.filter((id) => onCard.has(id))];
  return { view: {}, draft: { ...draft, adding: true, people: withList(people, listed) } };
}

function readTyped(asking: Asking, said: Typed): Promise<Outcome> | Outcome {
  return said.fileLine === undefined ? readMessage(asking, said.typed) : readNames(asking, said);
}

/** What its button opens on the card, where somebody is in need of it. */
function howToFix(asking: Asking, typed: string): Phrase | undefined {
  const { draft, turn } = asking;
  const { people, drop } = turn.text;
  if (!isTitle(typed, people.fix)) return undefined;
  const stuck = reasons(summaryOf(draft, surveyOf(asking)), turn.reader);
  const isDrop = chosenOffer(draft, surveyOf(asking)).cover !== undefined;
  return stuck.length === 0 ? undefined : paragraphs([isDrop ? drop.remedy : people.remedy, ...stuck]);
}

function readMessage(asking: Asking, typed: string): Promise<Outcome> | Outcome {
  const { draft, turn } = asking;
  if (says(typed, 'done', turn.text) || says(typed, 'yes', turn.text)) return finish(asking, draft);
  if (says(typed, 'all', turn.text)) {
    return finish(asking, { ...draft, people: everybody(choiceOf(asking)) });
  }
  if (says(typed, 'none', turn.text)) return readPick(asking, 'none');
  const fix = howToFix(asking, typed);
  if (fix !== undefined) return { hint: fix };
  const part = [...opens, 'choose' as const].find((each) => says(typed, each as SideWord, turn.text));
  if (part !== undefined) return readPick(asking, part);
  if (isNumber(typed)) return { hint: turn.text.chat.notNumbered(plain(typed.trim().slice(0, 80))) };
  return readNames(asking, { typed });
}

/** A part of a name that fits several people opens the list to tick; a file is a list. */
async function readNames(asking: Asking, said: Typed): Promise<Outcome> {
  const read = await inSlices(readGradually(said.typed, surveyOf(asking).holders, said));
  if (read.tooMany) return { hint: asking.turn.text.chat.tooManyLines(mostLines) };
  if (read.columns !== undefined) return { view: askedColumns(read) };
  const wanted = said.typed.trim();
  const isSearch = !read.all && read.ids.length === 0 && said.fileLine === undefined && !wanted.includes('\n');
  const found = isSearch ? searchPeople(wanted, surveyOf(asking).holders, peoplePerPick) : [];
  return found.length > 0 ? { view: { picking: wanted } } : take(asking, read);
}

/** "All except …" says everything; a list of people may go on in the next message. */
function take(asking: Asking, read: Read): Outcome {
  const { draft, turn } = asking;
  const people = applyPeople(choiceOf(asking), read);
  const complete = read.all && read.unresolved.length === 0 && !isUnfinished(people);
  if (complete) return finish(asking, { ...draft, people });
  const next = taken(asking, read);
  if (read.ids.length === 0 && !read.all) return { ...next, hint: turn.text.chat.nobodyAdded };
  return isExcepting(people) || read.except ? next : { ...next, hint: turn.text.chat.peopleAdded(read.ids.length) };
}

function taken(asking: Asking, read: Read): Extract<Outcome, { view: unknown }> {
  const { unresolved, unresolvedCount = unresolved.length } = read;
  return {
    view: { unresolved: unresolved.slice(0, mostUnresolved), unresolvedCount },
    draft: { ...asking.draft, people: applyPeople(choiceOf(asking), read), adding: true },
  };
}
