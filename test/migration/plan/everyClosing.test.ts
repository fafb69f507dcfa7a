import { endOfTerm } from '../../../src/migration/endOfTerm/endOfTerm';
import type { RetiredSubscription } from '../../../src/migration/offers/survey';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import { closeConsequence, closeOptions } from '../../../src/migration/plan/close';
import { defined } from '../../../src/platform/defined';
import { endAtTerm } from '../../../src/workflow/migrate/endAtTerm';
import { customerId } from '../../../src/migration/ids';
import { everySubscription, readOn } from '../../support/everySubscription';
import { kaizalaPro } from '../../support/pack';
import { aRetired } from '../../support/survey';
import { without } from '../../support/without';

const pack = kaizalaPro();
const now = new Date(`${readOn}T10:00:00Z`);
const windows = [undefined, '2026-11-22T09:59:59Z', '2026-11-22T10:00:01Z'];
const names = ['Kaizala Pro', 'Kaizala Pro Extended Service Term'];

const retired = (facts: SubscriptionFacts, offerName: string, cancellableUntil?: string): RetiredSubscription => {
  const { commerce, status, autoRenew, endsOn } = facts;
  const told = { commerce, status, autoRenew, offerName, endOfTerm: endOfTerm(facts) };
  return { ...without(aRetired(), 'endsOn'), ...told, ...defined({ endsOn, cancellableUntil }) };
};

const every = [...everySubscription({ createdAt: undefined })].flatMap((facts) =>
  names.flatMap((name) => windows.map((until) => retired(facts, name, until))),
);
const offers = every.map((one) => ({ one, options: closeOptions(one, pack, now) }));
const consequences = offers.flatMap(({ one, options }) =>
  options.map((action) => ({ one, action, follows: closeConsequence(one, action, pack, now) })),
);
const mayCancel = ({ offerName, cancellableUntil = '' }: RetiredSubscription): boolean =>
  offerName.endsWith('Extended Service Term') || cancellableUntil > now.toISOString();

it('proposes suspending of legacy and the end of the term of new commerce, whatever becomes of it, and lets everything be left', () => {
  const wrong = offers.filter(
    ({ one, options }) =>
      options[0] !== (one.commerce === 'legacy' ? 'suspend' : 'endAtTerm') || options.at(-1) !== 'leave',
  );

  expect(wrong.slice(0, 3)).toEqual([]);
});

it('offers a cancellation at once only in its window or in an extended term, and never suspends new commerce', () => {
  const wrong = offers.filter(
    ({ one, options }) =>
      options.includes('endNow') !== (one.commerce === 'nce' && mayCancel(one)) ||
      options.includes('suspend') !== (one.commerce === 'legacy'),
  );

  expect(wrong.slice(0, 3)).toEqual([]);
});

it('names the day of an end only of what is left and ends by itself', () => {
  const wrong = consequences.filter(
    ({ one, action, follows }) =>
      follows.endsOn !== (action === 'leave' && one.endOfTerm === 'ends' ? one.endsOn : undefined),
  );

  expect(wrong.slice(0, 3)).toEqual([]);
});

it('says of whatever is left that it goes on dearer, or may, unless it ends or is renewed', () => {
  const wrong = consequences.filter(
    ({ one, action, follows }) =>
      follows.goesOn !==
      (action === 'leave' && (one.endOfTerm === 'extends' || one.endOfTerm === 'unknown') ? one.endOfTerm : undefined),
  );

  expect(wrong.slice(0, 3)).toEqual([]);
});

it('says that billing stops only of what is suspended, or cancelled in an extended term', () => {
  const stops = consequences.filter(({ follows }) => follows.billing === 'stops');
  const isSo = ({ one, action }: (typeof stops)[number]): boolean =>
    action === 'suspend' || (action === 'endNow' && one.offerName !== 'Kaizala Pro');

  expect(stops.filter((each) => !isSo(each)).slice(0, 3)).toEqual([]);
  expect(stops.length).toBeGreaterThan(0);
});

it('takes the end of a term for set only where it reads as an end, and puts the renewal back where it does not', async () => {
  const wrong: unknown[] = [];
  for (const facts of everySubscription({ createdAt: undefined })) {
    const renewals: boolean[] = [];
    const subscriptions = {
      get: async () => facts,
      close: async () => facts,
      setAutoRenew: async (_customer: unknown, _id: unknown, on: boolean) => {
        renewals.push(on);
        return { ...facts, autoRenew: on };
      },
    };
    const clock = { now: () => now, sleep: async () => undefined };
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const ports = { subscriptions, clock, log } as never;
    const isTaken = await endAtTerm(ports, customerId('c'), facts.id, true);
    const isEnd = endOfTerm(facts) === 'ends';
    if (isTaken !== isEnd || (renewals.join() === 'true') === isEnd) wrong.push({ facts, isTaken, renewals });
  }

  expect(wrong.slice(0, 3)).toEqual([]);
});
