import { customerId } from '../../../src/migration/ids';
import type { CatalogueSku } from '../../../src/migration/offers/catalogueSku';
import { CatalogueMemory } from '../../../src/workflow/prepare/catalogueMemory';
import { FakeClock } from '../../platform/fakeClock';

const buyer = (name: string, country = 'DE') => ({ id: customerId(name), country, education: 'none' as const });
const wanted = { productId: 'CFQ7TTC0LDPB', catalogSkuId: '0001', segment: 'commercial' as const };
const term = { catalogItemId: 'item', termDuration: 'P1Y', billingCycle: 'annual' } as const;
const sold: CatalogueSku = { segment: 'commercial', minimumSeats: 1, maximumSeats: 300, terms: [term] };

/** A memory, and of whom it has asked Partner Center. */
function market(answer: () => Promise<CatalogueSku | undefined> = async () => sold) {
  const asked: string[] = [];
  const clock = new FakeClock();
  const sku = (id: string) => {
    asked.push(id);
    return answer();
  };
  return { asked, clock, memory: new CatalogueMemory({ catalogue: { sku }, clock }) };
}

it('asks once for all customers of a country, also when they come at the same time', async () => {
  const { memory, asked } = market();

  const answers = await Promise.all(['contoso', 'fabrikam', 'tailspin'].map((name) => memory.sku(buyer(name), wanted)));
  await memory.sku(buyer('wingtip', 'de'), wanted);

  expect(answers).toEqual([sold, sold, sold]);
  expect(asked).toEqual(['contoso']);
});

it.each([
  ['another country', buyer('fabrikam', 'IT'), wanted],
  ['a school', { ...buyer('fabrikam'), education: 'approved' as const }, wanted],
  ['another segment', buyer('fabrikam'), { ...wanted, segment: 'education' as const }],
  ['another plan', buyer('fabrikam'), { ...wanted, catalogSkuId: '0002' }],
])('asks anew for %s', async (_what, other, otherWanted) => {
  const { memory, asked } = market();
  await memory.sku(buyer('contoso'), wanted);

  await memory.sku(other, otherWanted);

  expect(asked).toEqual(['contoso', 'fabrikam']);
});

it('asks anew after five minutes', async () => {
  const { memory, asked, clock } = market();
  await memory.sku(buyer('contoso'), wanted);

  await clock.sleep(299_000);
  await memory.sku(buyer('fabrikam'), wanted);
  await clock.sleep(1_000);
  await memory.sku(buyer('tailspin'), wanted);

  expect(asked).toEqual(['contoso', 'tailspin']);
});

it.each<readonly [string, () => Promise<CatalogueSku | undefined>]>([
  ['was not sold', async () => undefined],
  ['could be bought on no terms', async () => ({ ...sold, terms: [] })],
])('takes nobody’s word for it that something %s: each customer asks for that', async (_what, answer) => {
  const { memory, asked } = market(answer);

  await Promise.all([memory.sku(buyer('contoso'), wanted), memory.sku(buyer('fabrikam'), wanted)]);

  expect(asked).toEqual(['contoso', 'fabrikam']);
});

it('lets a failure fall on the one who asked, and keeps nothing of it', async () => {
  const answers = [() => Promise.reject(new Error('away')), async () => sold];
  const { memory, asked } = market(() => answers.shift()!());

  const first = memory.sku(buyer('contoso'), wanted);
  const second = memory.sku(buyer('fabrikam'), wanted);

  await expect(first).rejects.toThrow('away');
  expect(await second).toEqual(sold);
  expect(asked).toEqual(['contoso', 'fabrikam']);
});

it('forgets a country when something of it turned out to be stale, and no other', async () => {
  const { memory, asked } = market();
  await memory.sku(buyer('contoso'), wanted);
  await memory.sku(buyer('fabrikam', 'IT'), wanted);

  memory.forget(buyer('tailspin'));
  await memory.sku(buyer('tailspin'), wanted);
  await memory.sku(buyer('wingtip', 'IT'), wanted);

  expect(asked).toEqual(['contoso', 'fabrikam', 'tailspin']);
});
