import { columnQuestionCard } from '../../src/cards/questions/columnQuestionCard';
import { groupQuestionCard } from '../../src/cards/questions/groupQuestionCard';
import { peopleQuestionCard } from '../../src/cards/questions/peopleQuestionCard';
import { pickPeopleCard } from '../../src/cards/questions/pickPeopleCard';
import { usageLocationCard } from '../../src/cards/questions/usageLocationCard';
import type { Reader } from '../../src/text/reader';
import { sampleSummary, sampleSurvey } from '../contoso/fortyPeople';
import type { CardSample } from './cardSample';
import { customerName, planName, question, retiredName } from './words';

const choice = { base: 'all', listed: [], blocked: 'leave', guests: 'leave', covered: 'remove' } as const;
const stuckIn = { customerId: sampleSurvey.customer.id, groups: sampleSurvey.groups };
const people = { question, customerName, planName, retiredName, summary: sampleSummary, choice, stuckIn };
const five = sampleSurvey.holders.slice(0, 5);
const idsOf = (count: number) => five.slice(0, count).map(({ id }) => id);

const pasted = {
  ...people,
  choice: { ...choice, base: 'none', listed: idsOf(3) },
  unresolved: [
    { line: 2, text: 'dana.klein@contosofreight.example', near: 'dana.kline@contosofreight.example' },
    { line: 5, text: 'Li Wei', near: 'li.wei@contosofreight.example', alsoNear: ['li.wei2@contosofreight.example'] },
    { line: 7, text: '???' },
  ],
  unresolvedCount: 12,
  adding: true,
} as const;

const readings = [
  { title: 'Benutzer', column: 2, example: 'dana.kline@contosofreight.example', ids: idsOf(3), unresolved: [] },
  { column: 4, example: 'li.wei@contosofreight.example', ids: idsOf(1), unresolved: [] },
];

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
    build: () => pickPeopleCard({ question, query: 'an', people: five, chosen: idsOf(1) }, reader),
  },
  ...(['blocked', 'guests', 'covered'] as const).map((group) => ({
    name: `question-group-${group}`,
    build: () =>
      groupQuestionCard({ question, group, count: 5, examples: ['Li Wei', 'Ana Costa', 'Tomas Hruby'] }, reader),
  })),
  {
    name: 'question-usage-location',
    build: () =>
      usageLocationCard({ question, customerName, count: 1, examples: ['Dana Kline'], suggested: 'DE' }, reader),
  },
];
