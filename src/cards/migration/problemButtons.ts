import type { Migration, ProblemCode } from '../../migration/plan/progress';
import type { Text } from '../../text/textFor';
import { primary, steer } from '../buttons';
import type { Button } from '../buttons';
import { purchaseButtons } from './purchaseButtons';

type Offer = (migration: Migration, text: Text) => readonly Button[];

const stopHere = (migration: Migration, { problems }: Text): Button =>
  steer(problems.button.stopHere, 'stopHere', migration);

/** Goes on with what is still to do. */
const again =
  (title: 'again' | 'goOn' | 'lookAgain'): Offer =>
  (migration, text) => [steer(text.problems.button[title], 'again', migration, 'positive'), stopHere(migration, text)];

const beginAnew: Offer = (migration, text) => {
  const { customer, retired } = migration.plan;
  const subscription = { customerId: customer.id, subscriptionId: retired.subscriptionId };
  return [primary(text.problems.button.newReview, { open: 'migrate', ...subscription }), stopHere(migration, text)];
};

/** A stop that was asked for is asked for again to have the order looked at. */
const pendingOrder: Offer = (migration, text) => {
  if (migration.problem?.facts['stop'] !== 'asked') return again('lookAgain')(migration, text);
  const { lookAgain, goOnAfterAll } = text.problems.button;
  return [steer(lookAgain, 'stopHere', migration, 'positive'), steer(goOnAfterAll, 'again', migration)];
};

/** Neither is pressed lightly. */
const leaveOrCloseOver: Offer = (migration, { problems, running }) => [
  steer(running.leaveOpen, 'leaveOpen', migration),
  steer(problems.button.closeOver, 'checkAgain', migration),
];

const offers: Readonly<Record<ProblemCode, Offer>> = {
  purchaseUnknown: purchaseButtons,
  purchaseRefused: again('again'),
  quoteChanged: beginAnew,
  seatsNotReady: again('lookAgain'),
  orderPending: pendingOrder,
  orderDead: (migration, text) => [
    steer(text.problems.button.orderAgain, 'orderAgain', migration, 'positive'),
    ...beginAnew(migration, text).map((each) => ({ ...each, style: 'default' as const })),
  ],
  orderCancelled: beginAnew,
  orderPartly: beginAnew,
  peopleFailed: (migration, text) => [
    steer(text.problems.button.retryFailed, 'retryFailed', migration, 'positive'),
    steer(text.problems.button.leaveOutFailed, 'leaveOutFailed', migration),
    stopHere(migration, text),
  ],
  closeRefused: (migration, { problems, running }) => [
    steer(problems.button.closeAgain, 'checkAgain', migration, 'positive'),
    steer(running.leaveOpen, 'leaveOpen', migration),
  ],
  scheduledMeanwhile: leaveOrCloseOver,
  changedMeanwhile: leaveOrCloseOver,
  notExtended: (migration, { unkept, running }) => [
    steer(unkept.endAll(1), 'checkAgain', migration, 'positive'),
    steer(running.leaveOpen, 'leaveOpen', migration),
  ],
  renewalNotSet: (migration, { problems }) => [
    steer(problems.button.again, 'again', migration, 'positive'),
    steer(problems.button.setByHand, 'leaveOpen', migration),
  ],
  noAccess: again('goOn'),
  signInNeeded: again('goOn'),
  tokenKind: again('goOn'),
  blockedByPolicy: again('goOn'),
  unreachable: again('goOn'),
  readingIncomplete: again('lookAgain'),
  otherRelease: again('goOn'),
  onHold: (migration, text) => [stopHere(migration, text)],
  notAsConfirmed: (migration, text) => [stopHere(migration, text)],
};

export const problemButtons = (code: ProblemCode, migration: Migration, text: Text): readonly Button[] =>
  offers[code](migration, text);
