import { guid } from '../../emulator/seed/ids';
import { issueAccessToken } from '../../emulator/identity/tokens';
import type { House } from '../support/house';

type Body = Readonly<Record<string, unknown>>;

/** What somebody else does to a customer's subscription in Partner Center, as any client would. */
export async function changeSubscription(house: House, customer: string, offerName: string, change: Body) {
  const path = `v1/customers/${guid('customer', customer)}/subscriptions`;
  const { items } = (await call(house, 'GET', path)) as { items: readonly (Body & { readonly id: string })[] };
  const found = items.find((item) => item['offerName'] === offerName);
  if (found === undefined) throw new Error(`${customer} has no ${offerName}.`);
  await call(house, 'PATCH', `${path}/${found.id}`, { ...found, ...change });
}

async function call({ emulator }: House, method: string, path: string, body?: Body): Promise<unknown> {
  const { tenantId, clientId } = emulator.house.world.partner;
  const token = issueAccessToken({ tenantId, clientId }, { audience: 'partnerCenter', appOnly: true }, Date.now());
  const answer = await fetch(`http://127.0.0.1:${emulator.port}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return JSON.parse((await answer.text()).replace(/^\uFEFF/, ''));
}
