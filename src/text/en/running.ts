import type { MigrationId } from '../../migration/ids';
import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';
import { leftOpen } from './migrations/leftOpen';
import { promise } from './migrations/promise';

const steps = (f: Format) => ({
  moving: (customer: Plain) => `Moving ${customer}`,
  paused: (customer: Plain) => `Paused: ${customer}`,
  subtitle: (retired: Plain, replacement: Plain) => `From ${retired} to ${replacement}`,
  number: (id: MigrationId) => `Migration ${id}`,
  goesOn: 'Continued below.',
  buyTodo: (n: number) => f.forms(n, { one: 'Buy one licence', other: `Buy ${f.count(n)} licences` }),
  buyDoing: (n: number) => f.forms(n, { one: 'Buying one licence', other: `Buying ${f.count(n)} licences` }),
  buyDone: (n: number, order: Plain) =>
    f.forms(n, { one: `Bought one licence (order ${order})`, other: `Bought ${f.count(n)} licences (order ${order})` }),
  buyPending: (n: number, order: Plain) =>
    f.forms(n, {
      one: `Ordered one licence (order ${order}), and the order has not gone through yet`,
      other: `Ordered ${f.count(n)} licences (order ${order}), and the order has not gone through yet`,
    }),
  buyNothing: 'Nothing to buy',
  seatsTodo: 'Wait for the licences',
  seatsDoing: 'Waiting until Microsoft has the licences ready; this can take some minutes',
  seatsDone: 'Licences ready',
});

const moveStep = (f: Format) => ({
  moveTodo: (n: number) =>
    f.forms(n, { one: 'Change the licences of one person', other: `Change the licences of ${f.count(n)} people` }),
  movingPeople: 'Moving people',
  moveDoing: (done: number, total: number) => `${f.count(done)} of ${f.count(total)} people`,
  moveDoingEta: (done: number, total: number, eta: Phrase) => `${f.count(done)} of ${f.count(total)} people · ${eta}`,
  moveDone: (done: number, total: number) =>
    done === total
      ? f.forms(total, { one: 'The one person is done', other: `All ${f.count(total)} people are done` })
      : `${f.count(done)} of ${f.count(total)} people`,
  failedSoFar: (n: number) =>
    f.forms(n, { one: 'One could not be moved so far', other: `${f.count(n)} could not be moved so far` }),
  eta: (seconds: number) => {
    if (seconds < 45) return 'less than a minute left';
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60)
      return f.forms(minutes, { one: 'about one minute left', other: `about ${f.count(minutes)} minutes left` });
    const hours = Math.max(1, Math.round(minutes / 60));
    return f.forms(hours, { one: 'about one hour left', other: `about ${f.count(hours)} hours left` });
  },
});

const steering = (f: Format) => ({
  /** By what is under way: people are being moved, nobody has been yet, or there is only something to wait for. */
  pausing: {
    moving: 'Pausing once the people being moved are done…',
    before: 'Pausing before anyone is moved…',
    waiting: 'Pausing in a moment…',
  },
  stopping: {
    moving: 'Stopping once the people being moved are done…',
    before: 'Stopping before anyone is moved…',
    waiting: 'Stopping in a moment…',
  },
  pausedNote: 'Whoever has moved can work; all others work as before.',
  asOf: (at: string) => `updated ${f.time(at)}`,
  stepOf: (n: number, steps: number) => `Step ${f.count(n)} of ${f.count(steps)}`,
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  /** Each names what stays as it is, as far as it was known when the card was drawn. */
  stopUnbought: 'Stop: nothing bought so far',
  stopBought: (n: number) =>
    f.forms(n, { one: 'Stop: one licence stays bought', other: `Stop: ${f.count(n)} licences stay bought` }),
  stopAfter: (n: number) => f.forms(n, { one: 'Stop after this person', other: `Stop after these ${f.count(n)}` }),
});

const done = (f: Format) => ({
  doneTitle: (moved: number, customer: Plain, plan: Plain) =>
    f.forms(moved, {
      one: `Done: one person at ${customer} now uses ${plan}.`,
      other: `Done: ${f.count(moved)} people at ${customer} now use ${plan}.`,
    }),
  doneTitleRemoving: (removed: number, customer: Plain, retired: Plain) =>
    f.forms(removed, {
      one: `Done: ${retired} was taken from one person at ${customer}.`,
      other: `Done: ${retired} was taken from ${f.count(removed)} people at ${customer}.`,
    }),
  checkedNone: (at: string, retired: Plain) => `Checked ${f.instant(at)}: nobody has ${retired} any more.`,
  checkedSome: (at: string, n: number, retired: Plain) =>
    f.forms(n, {
      one: `Checked ${f.instant(at)}: one person still has ${retired}, from another subscription of it.`,
      other: `Checked ${f.instant(at)}: ${f.count(n)} people still have ${retired}, from another subscription of it.`,
    }),
  alsoRemoved: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `One more person lost only ${retired}.`,
      other: `${f.count(n)} more people lost only ${retired}.`,
    }),
  planless: (n: number) =>
    f.forms(n, {
      one: 'One person was to have no plan at all afterwards; that was asked about separately, and confirmed.',
      other: `${f.count(n)} people were to have no plan at all afterwards; that was asked about separately, and confirmed.`,
    }),
  leftOut: (n: number) => f.forms(n, { one: 'One was left out.', other: `${f.count(n)} were left out.` }),
});

const facts = (f: Format) => ({
  cancelUntil: (at: string) => `The purchase can be cancelled in Partner Center until ${f.instant(at)}.`,
  fact: {
    bought: 'Bought',
    ordered: 'Ordered',
    order: 'Order',
    subscription: 'Subscription',
    secondOrder: '⚠ A second order',
    took: 'When',
    number: 'Migration',
    state: 'So far',
  },
  startedAndEnded: (from: string, to: string) => f.span(from, to),
  details: 'Details',
  resultFile: 'Result as CSV',
  customerText: 'Text for the customer',
  nextCustomer: 'Next customer of this plan',
});

const stopped = (f: Format) => ({
  stoppedTitle: (customer: Plain) => `Stopped: ${customer}`,
  stoppedMoved: (done: number, total: number) =>
    done === 0
      ? f.forms(total, {
          one: 'Nobody was moved. The one person works as before.',
          other: `Nobody was moved. All ${f.count(total)} people work as before.`,
        })
      : `${f.count(done)} of ${f.count(total)} people were moved and stay moved. All others work as before.`,
  stoppedBought: (n: number) =>
    f.forms(n, {
      one: 'One licence was bought and stays bought.',
      other: `${f.count(n)} licences were bought and stay bought.`,
    }),
  stoppedCancelled: 'What was bought has been cancelled since.',
  stoppedNothingBought: 'Nothing was bought.',
  stoppedOpen: (retired: Plain) => `${retired} was not closed.`,
  startAgain: 'Begin again',
  startWithOthers: (n: number) => f.forms(n, { one: 'Move the other one…', other: `Move the other ${f.count(n)}…` }),
});

/** The live card while a migration runs, and its endings. */
export const running = (f: Format) => ({
  ...steps(f),
  ...moveStep(f),
  ...steering(f),
  ...done(f),
  ...facts(f),
  ...leftOpen(f),
  promise: promise(f),
  ...stopped(f),
});
