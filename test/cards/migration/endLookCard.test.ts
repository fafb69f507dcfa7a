import { endLookCard } from '../../../src/cards/migration/endLookCard';
import { userId } from '../../../src/migration/ids';
import type { RemainingHolder } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { submitsOf, textsOf } from '../../support/cardParts';
import { aMigration, aPlan, sampleNow, userNumber } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });

const holder = (name: string, index: number): RemainingHolder => ({
  ...{ id: userId(userNumber(index + 1)), name, reason: 'arrivedLater', groupNames: [] },
});

function card(
  names: readonly string[],
  seatsLeft = 0,
  holders = names.length,
  endOfTerm: 'renews' | 'ends' = 'renews',
) {
  const migration = aMigration({
    ...{ state: 'done', runNo: 2, remaining: names.map(holder), closed: { action: 'endAtTerm', at: sampleNow } },
    plan: aPlan({ retired: { ...aPlan().retired, endOfTerm } }),
  });
  return endLookCard(
    { migration, end: { endsOn: '2026-12-12', holders, seatsLeft }, now: new Date('2026-11-28T10:00:00.000Z') },
    reader,
  );
}

const told = (...given: Parameters<typeof card>): string => textsOf(card(...given)).join('\n');

it('says who loses it, and on which day', () => {
  expect(told(['Robin Late'])).toContain('One person loses Kaizala Pro on Sat 12 Dec');
  expect(told(['Robin Late'])).toContain('Held by Robin Late.');
});

it('says who has lost it where nobody could be told before, and takes nothing back then', () => {
  const migration = aMigration({
    ...{ state: 'done', remaining: [holder('Robin Late', 0)], closed: { action: 'endAtTerm', at: sampleNow } },
    plan: aPlan({ retired: { ...aPlan().retired, endOfTerm: 'renews', endsOn: '2026-12-12' } }),
  });
  const end = { endsOn: '2026-12-12', holders: 1, seatsLeft: 0 };
  const late = endLookCard({ migration, end, now: new Date('2026-12-13T10:00:00.000Z') }, reader);

  expect(textsOf(late).join()).toContain('One person lost Kaizala Pro on 12 Dec');
  expect(submitsOf(late).map(({ title }) => title)).not.toContain('Take back the end');
});

it('names five, and says how many more there are', () => {
  const names = Array.from({ length: 17 }, (_, index) => `Person ${index + 1}`);

  expect(told(names)).toContain('Held by Person 1, Person 2, Person 3, Person 4, Person 5 and 12 more.');
});

it('tells those who lose it from those who hold it, where some seats are left', () => {
  expect(told(['Robin', 'Kim', 'Sam'], 1)).toContain('2 people lose Kaizala Pro');
  expect(told(['Robin', 'Kim', 'Sam'], 1)).toContain('there is one licence of it in other subscriptions');
  expect(told(['Robin'])).not.toContain('other subscriptions');
});

it('shows a name letter for letter, and a forgotten one as a person', () => {
  expect(told(['**Robin**', ''])).toContain('Held by \\*\\*Robin\\*\\* and a person.');
});

it('begins the move of those with one press', () => {
  expect(submitsOf(card(['Robin']))[0]).toMatchObject({ data: { steer: 'moveRemaining', run: 2 } });
});

it('takes back an end that would have gone on, and none that had ended by itself', () => {
  const titles = (endOfTerm: 'renews' | 'ends') =>
    submitsOf(card(['Robin'], 0, 1, endOfTerm)).map(({ title }) => title);

  expect(titles('renews')).toEqual(['Move them', 'Take back the end', 'Show']);
  expect(titles('ends')).toEqual(['Move them', 'Show']);
});
