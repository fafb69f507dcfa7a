import type { CartLine } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import { refuse } from '../refusal';
import { bodyOf, text, uncased } from '../visit';
import type { CustomerVisit } from '../visit';
import { readLine } from './cartLines';
import { checkOrder } from './checkoutRules';
import { orderBody } from './orderShape';
import { placeOrders } from './placing';

/** An order without a cart. Nothing makes it idempotent but the request id: sent again, it buys again. */
export function createOrder(visit: CustomerVisit): EmulatorReply {
  const body = bodyOf(visit);
  const lines = linesOf(visit, body);
  checkOrder(visit, { lines, attestationAccepted: body['partnerOnRecordAttestationAccepted'] === true });
  const placed = placeOrders(visit, lines, null);
  const { customer, now } = visit;
  visit.write({ type: 'cartOrdered', at: now, customerId: customer.id, cartId: null, ...placed });
  const [order] = placed.orders;
  return { status: 201, body: order && orderBody(visit, order, now) };
}

function linesOf(visit: CustomerVisit, body: Record<string, unknown>): CartLine[] {
  const { lineItems } = body;
  if (!Array.isArray(lineItems) || lineItems.length === 0) throw refuse(400, 800010, 'The order has no line items.');
  return lineItems.map((item: unknown, index) => {
    const line = readLine(visit, cartLineOf(item, text(body['billingCycle'])), index);
    if (line.error !== null) throw refused(line.error);
    return line;
  });
}

/** What an order calls otherwise than a cart. Without a term it is the usual year. */
function cartLineOf(item: unknown, billingCycle: string | undefined): Record<string, unknown> {
  const fields = uncased(item);
  const partnerId = text(fields['partnerIdOnRecord']);
  return {
    ...fields,
    id: fields['lineItemNumber'],
    catalogItemId: fields['offerId'],
    billingCycle,
    termDuration: fields['termDuration'] ?? 'P1Y',
    participants: partnerId === undefined ? [] : [{ key: 'transaction_reseller', value: partnerId }],
  };
}

function refused({ errorCode, errorDescription }: NonNullable<CartLine['error']>) {
  if (errorCode === 10001) return refuse(404, 400019, errorDescription);
  return errorCode === 10015 ? refuse(400, 2002, errorDescription) : refuse(400, 2000, errorDescription);
}
