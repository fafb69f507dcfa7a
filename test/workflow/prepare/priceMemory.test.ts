import { customerId } from '../../../src/migration/ids';
import type { Cart, CartLineWish } from '../../../src/migration/offers/cart';
import type { Buyer } from '../../../src/workflow/prepare/market';
import { PriceMemory, lineKey } from '../../../src/workflow/prepare/priceMemory';
import { FakeClock } from '../../platform/fakeClock';

const buyer = (name: string, country = 'DE'): Buyer => ({ id: customerId(name), country, education: 'none' });
const line = (catalogItemId: string): CartLineWish => ({
  ...{ catalogItemId, quantity: 1, termDuration: 'P1Y', billingCycle: 'annual', mark: 'check' },
});
const [basic, standard] = [line('basic'), line('standard')];
const pricing = { currency: 'EUR', seatPrice: 5.6, extendedPrice: 5.6 };

const cartOf = (lines: readonly CartLineWish[], spoilt?: CartLineWish): Cart => ({
  ...{ id: 'cart', status: 'active', expiresAt: '2026-11-29T10:00:00.000Z' },
  lines: lines.map((one) => ({
    ...one,
    ...(one === spoilt ? { error: { code: '10006', description: '' } } : { pricing }),
  })),
});

/** A memory, and which carts it had made for whom. */
function market(make: (lines: readonly CartLineWish[]) => Cart = cartOf) {
  const clock = new FakeClock();
  const memory = new PriceMemory({ clock });
  const made: string[] = [];
  const prices = async (who: Buyer, lines = [basic, standard]) => {
    const found = await memory.prices(who, lines, async (unknown) => {
      made.push(`${who.id}: ${unknown.map(({ catalogItemId }) => catalogItemId).join(' ')}`);
      return make(unknown);
    });
    return lines.map((one) => found.get(lineKey(one)));
  };
  return { clock, memory, made, prices };
}

it('has one cart made for all who come at the same time, and tells each since when its prices are known', async () => {
  const { made, prices, clock } = market();
  const readAt = clock.now().toISOString();

  const all = await Promise.all(['contoso', 'fabrikam', 'tailspin'].map((name) => prices(buyer(name))));
  await clock.sleep(60_000);
  all.push(await prices(buyer('wingtip')));

  const price = { value: { amount: 5.6, currency: 'EUR' }, readAt };
  expect(all).toEqual(all.map(() => [price, price]));
  expect(made).toEqual(['contoso: basic standard']);
});

it('asks for the lines alone that nobody knows', async () => {
  const { made, prices } = market();
  await prices(buyer('contoso'), [basic]);

  await prices(buyer('fabrikam'));

  expect(made).toEqual(['contoso: basic', 'fabrikam: standard']);
});

it.each<readonly [string, Buyer, number]>([
  ['in another country', buyer('fabrikam', 'IT'), 0],
  ['as a school', { ...buyer('fabrikam'), education: 'approved' }, 0],
  ['after five minutes', buyer('fabrikam'), 300_000],
])('asks anew %s', async (_what, other, laterMs) => {
  const { made, prices, clock } = market();
  await prices(buyer('contoso'));

  await clock.sleep(laterMs);
  await prices(other);

  expect(made).toHaveLength(2);
});

it('takes nobody’s word for it that something has no price: each customer asks for that', async () => {
  const { made, prices } = market((lines) => cartOf(lines, standard));

  const [[known, untold]] = await Promise.all([prices(buyer('contoso')), prices(buyer('fabrikam'))]);

  expect([known?.value.amount, untold]).toEqual([5.6, undefined]);
  expect(made).toEqual(['contoso: basic standard', 'fabrikam: standard']);
});

it('lets a failure fall on the one who asked, and keeps nothing of it', async () => {
  const answers = [
    () => {
      throw new Error('away');
    },
    cartOf,
  ];
  const { made, prices } = market((lines) => answers.shift()!(lines));

  const first = prices(buyer('contoso'));
  const second = prices(buyer('fabrikam'));

  await expect(first).rejects.toThrow('away');
  expect((await second).map((price) => price?.value.amount)).toEqual([5.6, 5.6]);
  expect(made).toEqual(['contoso: basic standard', 'fabrikam: basic standard']);
});

it('forgets a country when something of it turned out to be stale, and no other', async () => {
  const { memory, made, prices } = market();
  await prices(buyer('contoso'));
  await prices(buyer('fabrikam', 'IT'));

  memory.forget(buyer('tailspin'));
  await prices(buyer('tailspin'));
  await prices(buyer('wingtip', 'IT'));

  expect(made.map((one) => one.split(':')[0])).toEqual(['contoso', 'fabrikam', 'tailspin']);
});
