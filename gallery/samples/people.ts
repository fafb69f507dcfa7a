import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import type { PeopleChoice } from '../../src/migration/people/people';
import { peopleSum } from '../../src/migration/people/peopleSum';
import { openFor, stayingOf } from '../../src/migration/plan/forecast';
import { searchPeople } from '../../src/migration/people/typed/searchPeople';
import { defined } from '../../src/platform/defined';
import { columnQuestionCard } from '../../src/cards/questions/columnQuestionCard';
import { groupQuestionCard } from '../../src/cards/questions/groupQuestionCard';
import { peopleQuestionCard } from '../../src/cards/questions/peopleQuestionCard';
import { peoplePerPick, pickPeopleCard } from '../../src/cards/questions/pickPeopleCard';
import { usageLocationCard } from '../../src/cards/questions/usageLocationCard';
import type { Reader } from '../../src/text/reader';
import { sampleSurvey } from '../contoso/fortyPeople';
import { anOffer } from '../contoso/survey';
import type { CardSample } from './cardSample';
import { customerName, planName, question, retiredName } from './words';

const stuckIn = { customerId: sampleSurvey.customer.id, groups: sampleSurvey.groups };

/** What the card says of a choice, worked out as the bot does it. */
function chosen(choice: PeopleChoice) {
  const people = verdicts(sampleSurvey, anOffer(), choice);
  const staying = openFor(stayingOf(sampleSurvey, people));
  const foreseen = staying && { staying, retired: sampleSurvey.retired };
  const names = { question, customerName, planName, retiredName };
  return { ...names, summary: peopleSummary(people), sum: peopleSum(people, choice), choice, ...defined({ foreseen }) };
}

const people = { ...chosen(defaultChoice), stuckIn };
const five = sampleSurvey.holders.slice(0, 5);
/** More than one card lists. */
const some = searchPeople('an', sampleSurvey.holders, peoplePerPick + 1);
const idsOf = (count: number) => five.slice(0, count).map(({ id }) => id);

const pasted = {
  ...chosen({ ...defaultChoice, base: 'none', listed: sampleSurvey.holders.slice(10, 13).map(({ id }) => id) }),
  unresolved: [
    { line: 2, text: 'dana.klein@contosofreight.example', near: 'dana.kline@contosofreight.example' },
    { line: 5, text: 'Li Wei', near: 'li.wei@contosofreight.example', alsoNear: ['li.wei2@contosofreight.example'] },
    { line: 7, text: '???' },
    { line: 8, text: 'Sales' },
    { line: 9, text: 'Bob' },
  ],
  unresolvedCount: 5,
  adding: true,
} as const;

const readings = [
  { title: 'Benutzer', column: 2, example: 'dana.kline@contosofreight.example', ids: idsOf(3), unresolved: [] },
  { column: 4, example: 'li.wei@contosofreight.example', ids: idsOf(1), unresolved: [] },
];

const price = { amount: 5.6, currency: 'EUR' };
const stays = { staying: { people: 5, unread: 0, seatsLeft: 0 }, retired: sampleSurvey.retired };
const ways = [
  { disposition: 'move', buys: 5, price },
  { disposition: 'remove', buys: 0, price },
  { disposition: 'leave', buys: 0, price, foreseen: stays },
] as const;

/** Who is moved. */
export const peopleQuestions = (reader: Reader): readonly CardSample[] => [
  { name: 'question-people', build: () => peopleQuestionCard({ ...people, unresolved: [], adding: false }, reader) },
  {
    name: 'question-people-unread',
    build: () =>
      peopleQuestionCard({ ...people, unresolved: [], adding: false, unread: [{ name: 'Ana Tores' }] }, reader),
  },
  { name: 'question-people-pasted', build: () => peopleQuestionCard(pasted, reader) },
  { name: 'question-people-columns', build: () => columnQuestionCard({ question, except: false, readings }, reader) },
  {
    name: 'question-pick-people',
    build: () => pickPeopleCard({ question, query: 'an', people: some, chosen: idsOf(1) }, reader),
  },
  ...(['blocked', 'guests', 'covered'] as const).map((group) => ({
    name: `question-group-${group}`,
    build: () =>
      groupQuestionCard(
        { question, group, count: 5, examples: ['Li Wei', 'Ana Costa', 'Tomas Hruby'], retiredName, ways },
        reader,
      ),
  })),
  {
    name: 'question-usage-location',
    build: () =>
      usageLocationCard({ question, customerName, count: 1, examples: ['Dana Kline'], suggested: 'DE' }, reader),
  },
];
