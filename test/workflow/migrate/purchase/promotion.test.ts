import { KnownError } from '../../../../src/migration/errors';
import type { WholePlan } from '../../../../src/migration/plan/plan';
import { wishesOf } from '../../../../src/workflow/migrate/purchase/cartToBuy';
import { aPlan } from '../../../support/survey';
import { planFor, Stage } from '../../stage';

const promotion = { id: 'autumn', name: 'Autumn', endsAt: '2026-12-31T23:59:59.000Z' };

function promoted(endsAt = promotion.endsAt): WholePlan {
  const { purchase, ...plan } = planFor(3);
  return aPlan({ ...plan, purchase: { ...purchase!, promotion: { ...promotion, endsAt } } });
}

it('attests no promotion out of a cart of which nobody could tell the price', async () => {
  const { purchase, ...plan } = planFor(3);
  const price = { currency: '', charges: 12, atMost: false };
  const stage = new Stage(aPlan({ ...plan, purchase: { ...purchase!, price } }));
  const cart = stage.world.cart!;
  stage.world.cart = {
    ...cart,
    lines: cart.lines.map(({ pricing: _untold, ...line }) => ({ ...line, promotionId: 'autumn' })),
  };

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit.attested).toEqual([0]);
  expect(stage.world.cart.lines).toMatchObject([{ promotionId: 'autumn' }]);
});

const asked = async (stage: Stage) => {
  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.world.audit).toMatchObject({ checkouts: 0, attested: [] });
  expect(stage.ledger.attempts).toEqual([]);
  return stage.ledger.problem;
};

it('buys with the promotion that was confirmed, and every later cart of it asks for it again', async () => {
  const stage = new Stage(promoted());

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit.checkouts).toBe(1);
  expect(wishesOf(stage.plan.purchase!)).toMatchObject([{ promotionId: 'autumn' }]);
});

it('buys nothing, and asks about the promotion alone, when it does not count any more', async () => {
  const stage = new Stage(promoted());
  stage.world.promotions.ended.add('autumn');

  expect(await asked(stage)).toEqual({
    code: 'quoteChanged',
    facts: { field: 'promotion', was: 'Autumn', is: '' },
  });
});

it('believes no cart that still shows a promotion whose time is over', async () => {
  const stage = new Stage(promoted('2026-11-20T00:00:00.000Z'));

  expect(await asked(stage)).toMatchObject({ facts: { field: 'promotion', was: 'Autumn' } });
});

it('names the promotion and the new price where the cart has lost it', async () => {
  const stage = new Stage(promoted());
  const pricing = { currency: 'EUR', seatPrice: 6.6, extendedPrice: 6.6 * 3 * 12 };
  stage.world.cart = { ...stage.world.cart!, lines: stage.world.cart!.lines.map((line) => ({ ...line, pricing })) };

  expect(await asked(stage)).toMatchObject({ facts: { field: 'promotion', was: 'Autumn', is: 6.6 } });
});

it.each([
  ['may not be asked about', (stage: Stage) => void (stage.world.promotions.isSilent = true)],
  [
    'can not be read',
    (stage: Stage) => void (stage.world.promotions.fault = new KnownError('serviceDown', 'waitAndRetry', '503')),
  ],
])('takes the cart’s word where promotions %s', async (_how, spoil) => {
  const stage = new Stage(promoted());
  spoil(stage);

  await expect(stage.live()).resolves.toBe('done');
});

it('sends no cart again that nobody heard of, when its promotion does not count any more', async () => {
  const stage = new Stage(promoted());
  stage.world.trouble('checkout', 'unheard');
  await stage.live();
  stage.world.promotions.ended.add('autumn');

  await stage.control.answerPurchase(stage.plan.id, 'notBought');

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'promotion', was: 'Autumn' } });
  expect(stage.world.audit.checkouts).toBe(1);
  expect(stage.world.placed).toEqual([]);
});
