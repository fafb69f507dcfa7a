import type { AgentId, CustomerId } from '../../migration/ids';
import type { Rights } from '../../migration/ports';
import type { Scope } from '../../migration/rights/right';
import { isWithin, visible } from '../../migration/rights/scope';

/** What somebody sees at this moment, and what they saw within a day. */
interface Seen {
  readonly now: Scope;
  /** For whom they may do something: nobody by a group, while nobody can say who is in it. */
  readonly surely: Scope;
  readonly lately: Scope;
}

export type Seeing = () => Promise<Seen>;

/** Asked anew each time, as what is known of a person may change within a turn. */
export const seeingOf =
  (rights: Rights, agent: AgentId): Seeing =>
  async () => {
    const held = await rights.of(agent, 'lately');
    return { now: visible(held), surely: held.scope, lately: held.hadScope };
  };

/** Those of them that are of customers whom the person sees. */
export async function seenOf<Row>(
  seeing: Seeing,
  rows: readonly Row[],
  customerOf: (row: Row) => CustomerId,
): Promise<readonly Row[]> {
  const { now } = await seeing();
  return now === 'all' ? rows : rows.filter((row) => isWithin(now, customerOf(row)));
}

export const sees = async (seeing: Seeing, customer: CustomerId): Promise<boolean> =>
  isWithin((await seeing()).now, customer);

/** Whether it is said so at this moment, as whatever is done wants it. */
export const seesSurely = async (seeing: Seeing, customer: CustomerId): Promise<boolean> =>
  isWithin((await seeing()).surely, customer);

/** It, as long as it is of a customer whom the person sees. */
export const ifSeen = async <Found>(
  seeing: Seeing,
  found: Found | undefined,
  customerOf: (found: Found) => CustomerId,
): Promise<Found | undefined> => (found !== undefined && (await sees(seeing, customerOf(found))) ? found : undefined);
