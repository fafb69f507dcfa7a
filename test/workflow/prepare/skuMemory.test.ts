import { customerId } from '../../../src/migration/ids';
import type { SkuId } from '../../../src/migration/ids';
import { SkuMemory } from '../../../src/workflow/prepare/skuMemory';
import { FakeClock } from '../../platform/fakeClock';
import { kaizalaSkuId } from '../../support/survey';
import { retiredFacts } from './preparing';

const facts = retiredFacts({ offerId: 'offer' });
const [contoso, fabrikam] = [customerId('contoso'), customerId('fabrikam')];

function offers(answer: () => SkuId | undefined = () => kaizalaSkuId) {
  const asked: string[] = [];
  const skuOf = async (id: string) => {
    asked.push(id);
    return answer();
  };
  return { asked, memory: new SkuMemory({ subscriptions: { skuOf }, clock: new FakeClock() }) };
}

it('asks once for all who have the offer', async () => {
  const { asked, memory } = offers();

  const found = await Promise.all([contoso, fabrikam].map((customer) => memory.skuOf(customer, facts)));

  expect(found).toEqual([kaizalaSkuId, kaizalaSkuId]);
  expect(asked).toEqual(['contoso']);
});

it.each([
  ['another offer', retiredFacts({ offerId: 'other' }), facts],
  ['a subscription that names no offer', retiredFacts({ offerId: '' }), retiredFacts({ offerId: '' })],
])('asks anew for %s', async (_what, other, before) => {
  const { asked, memory } = offers();
  await memory.skuOf(contoso, before);

  await memory.skuOf(fabrikam, other);

  expect(asked).toEqual(['contoso', 'fabrikam']);
});

it('takes nobody’s word for it that nobody can tell', async () => {
  const { asked, memory } = offers(() => undefined);

  await Promise.all([contoso, fabrikam].map((customer) => memory.skuOf(customer, facts)));

  expect(asked).toEqual(['contoso', 'fabrikam']);
});
