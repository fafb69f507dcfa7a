import { failedPerson, sampleDecided, sampleMigration } from '../../../gallery/samples/migration';
import { sampleUnkept } from '../../../gallery/samples/unkept';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import { refusalCard } from '../../../src/cards/questions/refusalCard';
import { groupId } from '../../../src/migration/ids';
import { refusal } from '../../../src/migration/offers/refusal';
import type { Refusal } from '../../../src/migration/offers/refusal';
import type { Migration, Problem } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { opensOf, textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';

const { plan } = sampleMigration();
const { id } = plan.customer;
const english = readerOf({ locale: 'en-GB' });
const subscriptions = `https://partner.microsoft.com/commerce/customers/${id}/subscriptions`;
const account = `https://partner.microsoft.com/dashboard/v2/customers/${id}/account`;
const health = 'https://admin.microsoft.com/AdminPortal/Home#/servicehealth';

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

  it('can be taken away in Entra, at most three groups away, each shown once', () => {
    const remaining = Array.from({ length: 12 }, (_, n) => holder(n));
    const card = cardOf({ state: 'leftOpen', remaining, remainingCount: 12 });

    expect(opensOf(card)).toEqual([toGroup(0), toGroup(1), toGroup(2)]);
    expect(textsOf(card)).toContain('Open Crew 0 in Entra');
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

it('puts what Partner Center did not take where it is read first, with what to do', () => {
  const texts = textsOf(cardOf(notTaken));
  const at = (words: RegExp): number => texts.findIndex((text) => words.test(text));

  const told = at(/did not take the end of Kaizala Pro[^]*cancel at the end of the term/);

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
