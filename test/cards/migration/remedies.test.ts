import { failedPerson, sampleDecided, sampleMigration } from '../../../gallery/samples/migration';
import { sampleUnkept } from '../../../gallery/samples/unkept';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import { refusalCard } from '../../../src/cards/questions/refusalCard';
import type { CardContent } from '../../../src/cards/render';
import { groupId } from '../../../src/migration/ids';
import { refusal } from '../../../src/migration/offers/refusal';
import type { Refusal } from '../../../src/migration/offers/refusal';
import type { Migration, PersonFailureCode, Problem, RemainingHolder } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, opensOf, submitsOf, textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';

const { plan } = sampleMigration();
const { id } = plan.customer;
const english = readerOf({ locale: 'en-GB' });
const subscriptions = `https://partner.microsoft.com/commerce/customers/${id}/subscriptions`;
const account = `https://partner.microsoft.com/dashboard/v2/customers/${id}/account`;
const health = 'https://admin.microsoft.com/AdminPortal/Home#/servicehealth';

const tooltipsOf = (card: CardContent) =>
  elementsOf(card).flatMap(({ type, tooltip }) => (type === 'Action.OpenUrl' ? [tooltip] : []));

const cardOf = (given: Partial<Migration>, reader = english) =>
  migrationCard({ migration: sampleMigration(given), decided: sampleDecided, now: new Date(sampleNow) }, reader);
const asked = (code: Problem['code'], facts: Problem['facts'] = {}): Partial<Migration> => ({
  state: 'waitingForPerson',
  problem: { code, facts },
});
const notTaken: Partial<Migration> = { state: 'leftOpen', plan: { ...plan, close: 'endAtTerm' } };

it.each<[string, Partial<Migration>, readonly string[]]>([
  ['an end that Partner Center did not take', notTaken, [subscriptions]],
  ['an end that does not hold', { state: 'leftOpen', unkept: sampleUnkept }, [subscriptions]],
  ['what is left open as planned', { state: 'leftOpen', plan: { ...plan, close: 'leave' } }, []],
  ['a closing that was refused', asked('closeRefused'), [subscriptions]],
  ['a renewal that was not set', asked('renewalNotSet', { wanted: 'off' }), [subscriptions]],
  ['an agreement that is missing', asked('purchaseRefused', { serviceCode: '13605' }), [account]],
  ['an account in review', asked('purchaseRefused', { serviceCode: '800073' }), [account]],
  ['a purchase order that is asked for', asked('purchaseRefused', { serviceCode: '900252' }), [subscriptions]],
  ['a plan that is not sold', asked('purchaseRefused', { serviceCode: '2006' }), []],
  ['an order that waits for a review', asked('orderPending', { order: 'pending review' }), [subscriptions]],
  ['licences that take their time', asked('seatsNotReady', { needed: 3, free: 0 }), []],
  ['services that do not answer', asked('unreachable'), [health]],
  ['a customer that refuses', asked('noAccess'), [account]],
  ['a hold', asked('onHold'), []],
])('of %s the card opens the page of the remedy, in both languages', (_what, given, pages) => {
  expect(opensOf(cardOf(given))).toEqual(pages);
  expect(opensOf(cardOf(given, readerOf({ locale: 'it-IT' })))).toEqual(pages);
});

describe('a licence that comes from a group', () => {
  const group = (n: number) => groupId(`90000000-0000-4000-8000-00000000000${n}`);
  const toGroup = (n: number): string =>
    `https://entra.microsoft.com/${id}/#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${group(n)}`;
  const holder = (n: number) => ({
    ...{ id: `u${n}` as never, name: `Person ${n}`, reason: 'inheritedFromGroup' as const },
    ...{ groupNames: [`Crew ${n % 5}`], groupIds: [group(n % 5)] },
  });

  it('can be taken away in Entra, each group from the row of those who have it from there', () => {
    const remaining = Array.from({ length: 12 }, (_, n) => holder(n));
    const card = cardOf({ state: 'leftOpen', remaining, remainingCount: 12 });

    expect(opensOf(card)).toEqual([0, 1, 2, 3, 4].map(toGroup));
    expect(tooltipsOf(card)).toContain('Open Crew 0 in Entra');
    expect(textsOf(card).join('\n')).toContain(
      'Person 0, Person 5 and Person 10\nfrom the group Crew 0\nOpen the group',
    );
  });

  it('is told group by group, and then with how many more there are, where there are many', () => {
    const crew = (n: number) => ({ ...holder(0), groupNames: [`Crew ${n}`], groupIds: [group(n)] });
    const remaining = Array.from({ length: 9 }, (_, n) => crew(n));
    const card = cardOf({ state: 'leftOpen', remaining, remainingCount: 40 });

    expect(opensOf(card)).toHaveLength(5);
    expect(textsOf(card)).toContain('and 35 more');
  });

  it('is told without a page where a former release wrote it down', () => {
    const remaining = [{ id: 'u' as never, name: 'Ana', reason: 'inheritedFromGroup', groupNames: ['Crew'] }] as const;

    expect(opensOf(cardOf({ state: 'leftOpen', remaining, remainingCount: 1 }))).toEqual([]);
  });

  it('is opened from the card of those who could not be moved, too', () => {
    const facts = { groups: 'Crew 1, Sales', groupCount: 2, groupId: group(1) };
    const failed = [failedPerson('Ana', { code: 'inheritedFromGroup', facts })];

    expect(opensOf(cardOf({ ...asked('peopleFailed', { failed: 1 }), failed }))).toEqual([toGroup(1)]);
  });
});

describe('what is wrong with a person', () => {
  const userPage = (userId: string): string =>
    `https://entra.microsoft.com/${id}/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${userId}`;
  const holders = (...reasons: readonly RemainingHolder['reason'][]): Partial<Migration> => ({
    ...{ state: 'leftOpen', remainingCount: reasons.length },
    remaining: reasons.map((reason, n) => ({ id: `u${n}` as never, name: `Person ${n}`, reason, groupNames: [] })),
  });

  it('is put right on the page of that person, and of no other', () => {
    const card = cardOf(holders('noUsageLocation', 'notChosen', 'blocked', 'guest'));

    expect(opensOf(card)).toEqual([userPage('u0'), userPage('u2')]);
    expect(tooltipsOf(card)).toEqual(['Open Person 0 in Entra', 'Open Person 2 in Entra']);
  });

  it('is told once for all of them where their pages would be too many rows', () => {
    const card = cardOf(holders(...Array<'noUsageLocation'>(7).fill('noUsageLocation')));

    expect(opensOf(card)).toEqual([]);
    expect(textsOf(card).join('\n')).toMatch(/Person 0.* and Person 6\nno usage location\n/);
  });

  it.each<[PersonFailureCode, readonly string[], RegExp]>([
    ['noUsageLocation', [userPage('a0000000-0000-4000-8000-000000000001')], /Set the usage location/],
    ['noSeat', [subscriptions], /Free a licence or buy another/],
    ['noAccess', [account], /Ask your administrator/],
    ['userGone', [], /nothing left to do/],
  ])('has its own fix for each reason it could not be moved: %s', (code, pages, fix) => {
    const card = cardOf({
      ...asked('peopleFailed', { failed: 1 }),
      failed: [failedPerson('Ana', { code, facts: {} })],
    });

    expect(opensOf(card)).toEqual(pages);
    expect(textsOf(card).join('\n')).toMatch(fix);
  });
});

it('puts what Partner Center did not take where it is read first, with what to do', () => {
  const texts = textsOf(cardOf(notTaken));
  const at = (words: RegExp): number => texts.findIndex((text) => words.test(text));

  const told = at(/did not accept the end of Kaizala Pro[^]*cancel at the end of the term/);

  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(at(/^Migration$/));
});

it.each<[string, readonly Refusal[], readonly string[]]>([
  ['a suspended subscription', [refusal('alreadySuspended', { offer: 'Kaizala Pro' })], [subscriptions]],
  ['an agreement and a review at once', [refusal('agreementMissing'), refusal('accountInReview')], [account]],
  [
    'a plan that I only tell of',
    [refusal('noticeOnly', { title: 'Project Online', url: 'https://learn.microsoft.com/project' })],
    [subscriptions, 'https://learn.microsoft.com/project'],
  ],
  ['a guide at an address of another kind', [refusal('noticeOnly', { url: 'javascript:alert(1)' })], [subscriptions]],
  ['too few licences', [refusal('seatLimit')], []],
])('a refusal because of %s opens the page of the remedy once', (_what, refusals, pages) => {
  expect(opensOf(refusalCard({ customer: plan.customer, refusals }, english))).toEqual(pages);
});

it('a refusal because of a migration shows that migration at one press', () => {
  const refusals = [refusal('alreadyMigrating', { migration: '7k2m9q4x' }), refusal('alreadySuspended')];
  const card = refusalCard({ customer: plan.customer, refusals }, english);

  expect(submitsOf(card)).toContainEqual(
    expect.objectContaining({ title: 'Show the migration', data: { open: 'migration', id: '7k2m9q4x' } }),
  );
});
