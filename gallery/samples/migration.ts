import { migrationCard } from '../../src/cards/migration/migrationCard';
import { groupId, userId } from '../../src/migration/ids';
import type { Migration, Person, PersonFailure, Problem, ProblemCode } from '../../src/migration/plan/progress';
import type { SeenOrder } from '../../src/migration/plan/seenOrder';
import type { Reader } from '../../src/text/reader';
import { samplePlan, sampleRemoving } from '../contoso/fortyPeople';
import { sampleNow, userNumber } from '../contoso/names';
import { aMigration } from '../contoso/plan';
import type { CardSample } from './cardSample';
import { differences, problemFacts } from './problemFacts';
import { decided, sampleDecided } from './decided';
import { needlessEndings } from './endings';
import { bought, orderSamples } from './orders';

const taken = sampleRemoving.quote.plan.people.length;
const total = samplePlan.people.length;
const all = { total, done: total, failed: 0, leftOut: 0 };
const later = '2026-11-22T10:19:00.000Z';

export { sampleDecided } from './decided';

export const sampleMigration = (given: Partial<Migration> = {}): Migration =>
  aMigration({ plan: samplePlan, ...given });

export function failedPerson(name: string, failure: PersonFailure): Person {
  const id = userId(userNumber(1));
  return { id, name, address: 'x@contosofreight.example', disposition: 'move', state: 'failed', failure };
}

const sales = { groups: 'Sales', groupCount: 1, groupId: userNumber(91) };
const fieldCrews = { groupNames: ['Field crews'], groupIds: [groupId(userNumber(90))] };

const running: Readonly<Record<string, Partial<Migration>>> = {
  queued: { state: 'queued', counts: { ...all, done: 0 } },
  buying: { state: 'buying', counts: { ...all, done: 0 } },
  'waiting-for-seats': { state: 'waitingForSeats', bought, counts: { ...all, done: 0 } },
  moving: {
    bought,
    seatsReadyAt: sampleNow,
    movingSince: sampleNow,
    counts: { total, done: 25, failed: 1, leftOut: 0 },
  },
  pausing: { bought, seatsReadyAt: sampleNow, movingSince: sampleNow, control: 'pause', counts: { ...all, done: 20 } },
  paused: { state: 'paused', bought, seatsReadyAt: sampleNow, movingSince: sampleNow, counts: { ...all, done: 20 } },
  'held-alone': { bought, seatsReadyAt: sampleNow, isHeldAlone: true, counts: { ...all, done: 20 } },
  closing: { state: 'closing', bought, seatsReadyAt: sampleNow, movingSince: sampleNow, counts: all },
};

const closed = { action: 'suspend', at: later } as const;

const ended: Readonly<Record<string, Partial<Migration>>> = {
  done: { state: 'done', bought, counts: all, closed, checkedAt: later, finishedAt: later },
  'done-taken-away': {
    state: 'done',
    plan: sampleRemoving.quote.plan,
    counts: { total: taken, done: taken, failed: 0, leftOut: 0 },
    closed,
    checkedAt: later,
    finishedAt: later,
  },
  'left-open': {
    state: 'leftOpen',
    bought,
    counts: all,
    checkedAt: later,
    finishedAt: later,
    remainingCount: 3,
    remaining: [
      { id: userId(userNumber(7)), name: 'Omar Haddad', reason: 'inheritedFromGroup', ...fieldCrews },
      { id: userId(userNumber(8)), name: 'Dana Kline', reason: 'notChosen', groupNames: [] },
      { id: userId(userNumber(10)), name: 'Guest Gustav', reason: 'guest', groupNames: [] },
    ],
  },
  ...needlessEndings,
  stopped: { state: 'stopped', bought, counts: { ...all, done: 12 }, finishedAt: later },
  'stopped-cancelled': {
    state: 'stopped',
    bought: { ...bought, isCancelled: true },
    counts: { ...all, done: 0 },
    finishedAt: later,
  },
  'stopped-in-doubt': { state: 'stopped', doubt: { sentAt: later }, counts: { ...all, done: 0 }, finishedAt: later },
};

const doubted = (problem: Omit<Problem, 'code'>): Partial<Migration> => ({
  state: 'waitingForPerson',
  problem: { code: 'purchaseUnknown', ...problem },
  doubt: { sentAt: later, answer: '503' },
  counts: { ...all, done: 0 },
});

const unmarked: SeenOrder = {
  orderId: '4f1e2d3c4b5a',
  subscriptionId: bought.subscriptionId as never,
  seats: total,
  catalogItemId: '',
  friendlyName: '',
  placedAt: later,
};

/** A purchase of which nobody knows, as far as a person has told of it. */
const doubts: Readonly<Record<string, Partial<Migration>>> = {
  'doubt-one-order': doubted({ facts: { cartStatus: 'ordered' }, orders: [unmarked] }),
  'doubt-two-orders': doubted({
    facts: { cartStatus: 'ordered' },
    orders: [unmarked, { ...unmarked, orderId: '5a6b7c8d9e0f' }],
  }),
  'doubt-no-order': doubted({ facts: { cartStatus: 'ordered', found: 0 } }),
  'doubt-other-order': doubted({ facts: { named: 'otherSeats', found: 0 } }),
  'doubt-end': doubted({ facts: { cartStatus: 'ordered', stop: 'asked' } }),
};

const problemCodes: readonly ProblemCode[] = [
  'purchaseUnknown',
  'purchaseRefused',
  'quoteChanged',
  'seatsNotReady',
  'orderPending',
  'orderDead',
  'orderCancelled',
  'orderPartly',
  'peopleFailed',
  'closeRefused',
  'notExtended',
  'scheduledMeanwhile',
  'changedMeanwhile',
  'renewalNotSet',
  'noAccess',
  'signInNeeded',
  'tokenKind',
  'blockedByPolicy',
  'unreachable',
  'onHold',
  'notAsConfirmed',
  'otherRelease',
  'readingIncomplete',
];

/** Everybody has moved before these are asked. */
const isAfterMoving: readonly ProblemCode[] = [
  'closeRefused',
  'notExtended',
  'scheduledMeanwhile',
  'changedMeanwhile',
  'renewalNotSet',
];

const problem = (code: ProblemCode): Partial<Migration> => ({
  state: 'waitingForPerson',
  problem: { code, facts: problemFacts[code] ?? {}, ...(code === 'changedMeanwhile' ? { differences } : {}) },
  ...(code === 'peopleFailed'
    ? {
        bought,
        counts: { total, done: total - 3, failed: 3, leftOut: 0 },
        failed: [
          failedPerson('Ana Costa', { code: 'inheritedFromGroup', facts: sales }),
          failedPerson('Li Wei', { code: 'inheritedFromGroup', facts: sales }),
          failedPerson('Tomas Hruby', { code: 'noSeat', facts: {} }),
        ],
      }
    : { counts: isAfterMoving.includes(code) ? all : { ...all, done: 0 } }),
});

/** Somebody has got the retired licence since it was confirmed, or many have. */
const arrivals = (was: string, is: number): Partial<Migration> => ({
  ...problem('quoteChanged'),
  problem: { code: 'quoteChanged', facts: { field: 'arrived', was, is } },
});

/** A migration in every state it can be in. */
export function sampleMigrations(): Readonly<Record<string, Migration>> {
  const states = {
    ...running,
    ...ended,
    ...doubts,
    ...orderSamples,
    'problem-arrived': arrivals('Ana Costa, Li Wei', 2),
    'problem-arrived-many': arrivals('', 14),
    ...Object.fromEntries(problemCodes.map((code) => [`problem-${code}`, problem(code)])),
  };
  return Object.fromEntries(Object.entries(states).map(([name, given]) => [name, sampleMigration(given)]));
}

/** Their live cards. */
export function migrationSamples(reader: Reader): readonly CardSample[] {
  return Object.entries(sampleMigrations()).map(([name, migration]) => {
    const data = {
      migration,
      decided: decided[name] ?? sampleDecided,
      etaSeconds: 60,
      now: new Date(later),
    };
    return { name: `migration-${name}`, build: () => migrationCard(data, reader) };
  });
}
