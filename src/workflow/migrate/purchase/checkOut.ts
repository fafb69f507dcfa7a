import { randomUUID } from 'node:crypto';
import { isKnownError } from '../../../migration/errors';
import type { KnownError } from '../../../migration/errors';
import type { Purchase } from '../../../migration/plan/plan';
import type { DeadOrder } from '../../../migration/ports';
import { askPerson } from '../../ending';
import { refusalFacts } from '../../failure';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { obey } from '../wait';
import { findAlive } from './deadOrders';

type Run = RunWith<'purchases' | 'carts' | 'orders'>;

/** What is known after a try to buy. Until the outcome is known nothing is bought. */
export type Bought = 'bought' | 'unknown';

/** Partner Center's code for a cart that is no longer good for a checkout. */
const cartExpired = '800017';
/** The plan is not sold under that id any more, for the catalogue has given it another or has none. */
const notAvailable = '400019';

/** Answers after which it is certain that nothing was bought. */
const certainlyNot: readonly string[] = [
  'refused',
  'noAccess',
  'signInNeeded',
  'tokenKind',
  'blockedByPolicy',
  'notFound',
  'throttled',
  'onHold',
];

/** Whether nothing was bought for certain. After anything else the purchase is looked for. */
const isCertainlyNot = (error: unknown): error is KnownError =>
  isKnownError(error) && (error.facts.isUnsent === true || certainlyNot.includes(error.code));

/** Commits the row of one attempt, which says from then on: look, never send again. Answers with its request id. */
export async function openAttempt(
  run: RunWith<'purchases'>,
  { cartId, cartExpiresAt }: Purchase,
  attempt: number,
): Promise<string | undefined> {
  const requestId = randomUUID();
  const sent = { attempt, cartId, cartExpiresAt, requestId, sentAt: nowOf(run) };
  return (await run.ports.purchases.openAttempt(run.id, sent)) ? requestId : undefined;
}

/**
 * Sends one checkout, whose row is committed before, unless an order that had come to nothing is alive after all.
 *
 * @throws Ending after a pause or a stop
 */
export async function checkOut(run: Run, purchase: Purchase, attempt: number): Promise<Bought> {
  const alive = await findAlive(run);
  return alive ? takeUp(run, purchase, attempt, alive) : send(run, purchase, attempt);
}

async function takeUp(run: Run, purchase: Purchase, attempt: number, { orderId, seats }: DeadOrder): Promise<Bought> {
  if (!(await openAttempt(run, purchase, attempt))) return 'unknown';
  const isOurs = await run.ports.purchases.confirmAttempt(run.id, attempt, { orderId, seats }, nowOf(run));
  return isOurs ? 'bought' : 'unknown';
}

async function send(run: Run, purchase: Purchase, attempt: number): Promise<Bought> {
  const { carts, migrations, purchases, log } = run.ports;
  // While all that was read, and the cart was attested, somebody may have thought better of it.
  obey(await migrations.control(run.id));
  const requestId = await openAttempt(run, purchase, attempt);
  if (!requestId) return 'unknown';
  try {
    const order = await carts.checkout(run.plan.customer.id, purchase.cartId, requestId);
    return (await purchases.confirmAttempt(run.id, attempt, order, nowOf(run))) ? 'bought' : 'unknown';
  } catch (error) {
    if (isCertainlyNot(error)) {
      await purchases.refuseAttempt(run.id, attempt);
      throw sayNo(error, purchase, nowOf(run));
    }
    const facts = { migrationId: run.id, attempt };
    log.error('Nobody knows whether a checkout went through; it is looked for.', error, facts);
    await purchases.noteAnswer(run.id, attempt, answerIn(error));
    return 'unknown';
  }
}

/** The status of what came instead of an outcome, with the service's code; empty where nothing came. */
function answerIn(error: unknown): string {
  if (!isKnownError(error)) return '';
  const { httpStatus, serviceCode } = error.facts;
  return [httpStatus, serviceCode].filter((part) => part !== undefined).join(', ');
}

/** What a person is told of a refusal, after which nothing was bought for certain. */
export function sayNo(error: KnownError, { cartExpiresAt: was, catalogItemId }: Purchase, is: string): Error {
  if (error.facts.serviceCode === notAvailable)
    return askPerson('quoteChanged', { field: 'line', was: catalogItemId, is: '' });
  const isExpired = error.code === 'notFound' || error.facts.serviceCode === cartExpired;
  if (isExpired) return askPerson('quoteChanged', { field: 'expired', was, is });
  return error.code === 'refused' ? askPerson('purchaseRefused', refusalFacts(error)) : error;
}
