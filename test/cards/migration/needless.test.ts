import { migrationCard } from '../../../src/cards/migration/migrationCard';
import { userId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { opensOf, submitsOf, textsOf } from '../../support/cardParts';
import { aMigration, aPlan, aPlannedPerson, aPurchase, sampleNow, userNumber } from '../../support/survey';

const purchase = aPurchase({ seats: 26, cancellableUntil: '2026-11-29T10:00:00.000Z' });
const people = Array.from({ length: 38 }, (_, n) => aPlannedPerson({ id: userId(userNumber(n)) }));
const plan = aPlan({ people, purchase });
const bought = { orderId: '4f1e2d3c4b5a', subscriptionId: 's', seats: 26, at: sampleNow };

const card = (given: Partial<Migration>, locale = 'en-GB', now = sampleNow) =>
  migrationCard(
    {
      migration: aMigration({ plan, bought, ...given }),
      decided: { latest: [], before: 0 },
      now: new Date(now),
    },
    readerOf({ locale, timeZone: 'UTC' }),
  );
const told = (...given: Parameters<typeof card>): string => textsOf(card(...given)).join('\n');
const after = (done: number, leftOut = 0) => ({ counts: { total: 38, done, failed: 0, leftOut } });

describe('what was bought for nobody', () => {
  it.each([
    [
      'done',
      after(37, 1),
      /nobody: \*\*1 of 26\*\*, \*\*€67\.20\*\* over their term\. Give them back .* by \*\*29 Nov/,
    ],
    ['leftOpen', { ...after(36, 2), remainingCount: 2 }, /\*\*2 of 26\*\*, \*\*€134\.40\*\*/],
    ['stopped', after(12), /\*\*26 of 26\*\*, \*\*€1,747\.20\*\*.*Their term runs to 21 Nov 2027/],
  ] as const)('is told with its money and until when it can be given back (%s)', (state, given, words) => {
    expect(told({ state, ...given })).toMatch(words);
  });

  it('is told in Italian', () => {
    expect(told({ state: 'stopped', ...after(20) }, 'it-IT')).toMatch(
      /non assegnate a nessuno: \*\*18 su 26\*\*, \*\*1.209,60.€\*\* per tutto il periodo\. .* \*\*fino al 29 nov/,
    );
  });

  it('stays told after the last day, which is no longer named', () => {
    const late = told({ state: 'stopped', ...after(12) }, 'en-GB', '2026-12-01T10:00:00.000Z');

    expect(late).toContain('**26 of 26**');
    expect(late).toContain('I know of no day until which they can be given back');
    expect(late).not.toContain('Give them back');
  });

  it.each(['done', 'leftOpen', 'stopped'] as const)('is not told where all of it is used (%s)', (state) => {
    expect(told({ state, ...after(38) })).not.toContain('went to nobody');
  });
});

describe('one that could not be closed, and was left open', () => {
  const left = { state: 'leftOpen', ...after(38) } as const;

  it.each([
    [
      'en-GB',
      /38 of 38 people moved[^]*ends by itself on 12 Dec 2026[^]*did not close it: its 40 licences are still paid for/,
    ],
    ['it-IT', /spostate 38 persone su 38[^]*Scade da sola il 12 dic 2026[^]*le sue 40 licenze restano a pagamento/],
  ])('says that all were moved, that it is paid on, and until when (%s)', (locale, words) => {
    expect(told(left, locale)).toMatch(words);
    expect(told(left, locale)).not.toMatch(/Stopped|Interrotta/);
    expect(JSON.stringify(card(left, locale))).not.toContain('"style":"good"');
  });

  it('says where the renewal of what was bought was to be off, because its run did not come to that', () => {
    const ending = { ...plan, purchase: { ...purchase, renewsItself: false } };

    expect(told({ ...left, plan: ending })).toContain('I have not switched off its renewal');
    expect(told(left)).not.toContain('switched off');
  });

  it('opens the page on which it can be closed, tries again on a press, and has the text for the customer', () => {
    const verbs = submitsOf(card(left)).map(({ data }) => (data as { steer?: string }).steer);

    expect(verbs.slice(0, 3)).toEqual(['checkAgain', 'resultFile', 'customerText']);
    expect(opensOf(card(left))).toHaveLength(1);
  });

  it.each([
    ['some still hold it', { ...left, remainingCount: 3 }],
    ['it was reactivated on a person’s word', { ...left, takeBack: 'done' }],
    ['it reads otherwise since', { ...left, unkept: { endOfTerm: 'renews', quantity: 40, readAt: sampleNow } }],
  ] as const)('is told apart from one where %s', (_why, given) => {
    expect(told(given)).not.toContain('did not close it');
  });
});
