import type { CustomerName } from '../../migration/customerName';
import type { RankedEntry } from '../../migration/radar/ranking';
import { within } from '../../platform/within';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { View } from '../migrate/draft';
import type { Asking, Outcome } from '../migrate/question';

/** A turn may not wait longer for a search that only explains. */
const searchMs = 2_000;
const mostFound = 5;

/** What to say about a name that no retired subscription carries: the customer may exist and have nothing retired. */
export async function findElsewhere(
  { services, turn }: Asking,
  typed: string,
  near: readonly RankedEntry[],
  view: View,
): Promise<Outcome> {
  const { chat } = turn.text;
  const shown = plain(typed.slice(0, 80));
  const found = await search(services.customers, typed);
  if (found === undefined) return { hint: chat.unavailable.serviceDown() };
  const [first] = found;
  if (first !== undefined) return { hint: await whyNotFound(services, turn, first) };
  const names = [...new Set(near.map(({ customerName }) => plain(customerName)))].slice(0, mostFound);
  if (names.length > 0) return { view: { ...view, query: typed, page: 0 }, hint: chat.nearest(shown, names) };
  return { hint: chat.noSuchCustomer(shown) };
}

/** What Microsoft has retired and nobody can be moved from here is told of, and is not nothing. */
async function whyNotFound(
  { radarStore }: Asking['services'],
  { text }: Asking['turn'],
  { id, name }: CustomerName,
): Promise<Phrase> {
  const { entries } = await radarStore.reading();
  const told = entries.filter(
    ({ customerId, reason, canMove }) => customerId === id && reason === 'retiredPlan' && !canMove,
  );
  const offers = [...new Set(told.map(({ offerName }) => plain(offerName)))].slice(0, mostFound);
  return offers.length > 0 ? text.chat.onlyTold(plain(name), offers) : text.chat.nothingRetired(plain(name));
}

/** Undefined when no answer came in time. */
async function search(
  customers: Asking['services']['customers'],
  typed: string,
): Promise<readonly CustomerName[] | undefined> {
  try {
    return await within(searchMs, () => customers.search(typed, mostFound));
  } catch {
    return undefined;
  }
}
