import fc from 'fast-check';
import { sampleSummary, sampleSurvey } from '../../../gallery/contoso/fortyPeople';
import { groupQuestionCard } from '../../../src/cards/questions/groupQuestionCard';
import { peopleQuestionCard } from '../../../src/cards/questions/peopleQuestionCard';
import { pickPeopleCard } from '../../../src/cards/questions/pickPeopleCard';
import type { PeopleChoice } from '../../../src/migration/people/people';
import { peopleSum } from '../../../src/migration/people/peopleSum';
import { defaultChoice, peopleSummary, verdicts } from '../../../src/migration/people/preflight';
import { openFor, stayingOf } from '../../../src/migration/plan/forecast';
import { defined } from '../../../src/platform/defined';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, submitsOf, textsOf } from '../../support/cardParts';
import { anOffer } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const question = 'q1';
const names = { customerName: 'Contoso', planName: 'X', retiredName: 'Kaizala Pro' };

type Wish = Partial<Parameters<typeof peopleQuestionCard>[0]>;

function card(choice: PeopleChoice, wish: Wish = {}) {
  const people = verdicts(sampleSurvey, anOffer(), choice);
  const staying = openFor(stayingOf(sampleSurvey, people));
  const foreseen = staying && { staying, retired: sampleSurvey.retired };
  const worked = { summary: peopleSummary(people), sum: peopleSum(people, choice), ...defined({ foreseen }) };
  return peopleQuestionCard({ question, ...names, ...worked, choice, unresolved: [], adding: false, ...wish }, reader);
}

/** The large numbers at the left of the rows. */
const numbersOn = (shown: ReturnType<typeof card>): readonly number[] =>
  elementsOf(shown)
    .filter(({ horizontalAlignment }) => horizontalAlignment === 'right')
    .map(({ text }) => Number(text));

const disposition = fc.constantFrom('move', 'remove', 'leave');
const anyChoice: fc.Arbitrary<PeopleChoice> = fc.record({
  base: fc.constantFrom('all', 'none'),
  listed: fc.subarray(sampleSurvey.holders.map(({ id }) => id)),
  blocked: disposition,
  guests: disposition,
  covered: disposition,
});

describe('the people as a sum', () => {
  it('counts each of the 40 once, and continues with those to whom something happens, whatever is chosen', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const shown = card(choice);
        const { moving, removing } = peopleSummary(verdicts(sampleSurvey, anOffer(), choice));
        const [, n] =
          /^Continue with (one|[0-9]+) p/.exec(
            String(submitsOf(shown).find(({ style }) => style === 'positive')?.['title']),
          ) ?? [];

        expect(numbersOn(shown).reduce((sum, each) => sum + each, 0)).toBe(40);
        expect(n === 'one' ? 1 : Number(n ?? 0)).toBe(moving + removing);
      }),
      { numRuns: 60 },
    );
  });

  it('says of each line what happens, who is in the way and in two words why', () => {
    const text = textsOf(card(defaultChoice)).join('\n');

    expect(text).toContain('30\nmove');
    expect(text).toContain('6\nare covered by another plan: only Kaizala Pro is taken away');
    expect(text).toContain('can’t move yet: Omar Haddad (group Field crews), Dana Kline (no usage location)');
  });

  it('warns that the retired subscription stays open for those who keep it, and until when it is billed', () => {
    expect(textsOf(card(defaultChoice)).join('\n')).toContain(
      '⚠ 4 people keep Kaizala Pro, so it stays open and is billed until 12 Dec 2026.',
    );
  });

  it('keeps the rule and the remedy of who can’t move one press away', () => {
    const shown = card(defaultChoice);
    const hidden = elementsOf(shown).find(({ id }) => id === 'remedies');

    expect(hidden).toMatchObject({ isVisible: false });
    expect(textsOf(hidden!).join('\n')).toContain('can’t be taken from a single person. Take them out of the group');
    expect(elementsOf(shown)).toContainEqual(
      expect.objectContaining({ type: 'Action.ToggleVisibility', targetElements: ['remedies'] }),
    );
  });

  it('lets each kind of people be decided from its own line', () => {
    const picks = submitsOf(card({ ...defaultChoice, guests: 'move' })).map(
      ({ data }) => (data as { choice?: string }).choice,
    );

    expect(picks).toEqual(['covered', 'blocked', 'guests', 'usageLocation', 'done', 'choose', undefined, 'none']);
  });

  it('lets those be decided anew of whom none is left in a line of their own', () => {
    const stuck = sampleSurvey.holders.map((holder) => ({ ...holder, enabled: false }));
    const survey = { ...sampleSurvey, holders: stuck.filter(({ name }) => name === 'Omar Haddad') };
    const choice = { ...defaultChoice, blocked: 'move' } as const;
    const people = verdicts(survey, anOffer(), choice);
    const shown = card(choice, { summary: peopleSummary(people), sum: peopleSum(people, choice) });

    expect(submitsOf(shown).map(({ title }) => title)).toContain('Blocked accounts…');
  });
});

it('offers the address that was nearly typed, and leaves a choice of several to the agent', () => {
  const shown = card(defaultChoice, {
    unresolved: [
      { line: 2, text: 'dana.klein@x.example', near: 'dana.kline@x.example' },
      { line: 3, text: '*?*' },
      { line: 5, text: 'Li Wei', near: 'li.wei@x.example', alsoNear: ['li.wei2@x.example'] },
    ],
  });

  expect(submitsOf(shown)[0]).toMatchObject({
    title: 'Use dana.kline@x.example',
    data: { kind: 'pick', choice: 'take:dana.kline@x.example' },
  });
  expect(submitsOf(shown).filter(({ title }) => String(title).startsWith('Use'))).toHaveLength(1);
  expect(textsOf(shown).join('\n')).toContain('line 3: \\*?\\*');
});

it('shows the first lines that match nobody, the others when asked for, and asks only where no button does', () => {
  const lines = [1, 2, 3, 4].map((line) => ({ line, text: `p${line}`, near: `p${line}@x.example` }));
  const shown = card(defaultChoice, { unresolved: lines, unresolvedCount: 9 });
  const text = textsOf(shown).join('\n');
  const [others] = elementsOf(shown).filter(({ id }) => id === 'otherLines');

  expect(text).toContain('line 1: p1\nline 2: p2\nUse p1@x.example\nUse p2@x.example\nShow 7 more');
  expect(others).toMatchObject({ isVisible: false });
  expect(textsOf(others!)).toEqual([
    'line 3: p3. Did you mean p3@x.example?',
    'line 4: p4. Did you mean p4@x.example?',
    'and 5 more lines',
  ]);
});

it('says that there are others who fit than those it lists to be ticked', () => {
  const picked = (count: number) => {
    const people = sampleSurvey.holders.slice(0, count);
    return textsOf(pickPeopleCard({ question, query: 'an', people, chosen: [] }, reader)).join('\n');
  };

  expect(picked(8)).toContain('8 people match “an”');
  expect(picked(9)).toContain('The first 8 who match “an”; type more of the name to see others');
});

it('tells of each way with people who are easily forgotten what it costs and what it means for the closing', () => {
  const price = { amount: 5.6, currency: 'EUR' };
  const foreseen = { staying: { people: 5, unread: 0, seatsLeft: 0 }, retired: sampleSurvey.retired };
  const shown = groupQuestionCard(
    {
      ...{ question, group: 'blocked', count: 5, examples: [], retiredName: 'Kaizala Pro' },
      ways: [
        { disposition: 'move', buys: 5, price },
        { disposition: 'remove', buys: 0, price },
        { disposition: 'leave', buys: 0, price, foreseen },
      ],
    },
    reader,
  );

  const text = textsOf(shown).join('\n');
  expect(text).toContain('Move\nBuys 5 more licences: €28.00 a month.\nNobody keeps Kaizala Pro open then.');
  expect(text).toContain('Take only Kaizala Pro away\nNothing more is bought.');
  expect(text).toContain('5 people keep Kaizala Pro, so it stays open and is billed until 12 Dec 2026.');
});

it.each([
  ['en', '⚠ 1 of 35 could not be read (\\*Ana\\*): not moved, and the retired subscription stays open'],
  ['it', '⚠ Non è stato possibile leggerne 1 su 35 (\\*Ana\\*): nessuno di loro passa al nuovo piano'],
] as const)('tells in %s how many holders could not be read, and their names', (language, told) => {
  const { moving, removing } = sampleSummary;
  const summary = { ...sampleSummary, staying: 34 - moving - removing };
  const choice = { base: 'all', listed: [], blocked: 'leave', guests: 'move', covered: 'remove' } as const;
  const names = { customerName: 'Contoso', planName: 'X', retiredName: 'Kaizala Pro' };
  const data = {
    ...names,
    question,
    summary,
    sum: [],
    choice,
    unresolved: [],
    adding: false,
    unread: [{ name: '*Ana*' }],
  };

  expect(textsOf(peopleQuestionCard(data, { ...reader, language })).join('\n')).toContain(told);
});
