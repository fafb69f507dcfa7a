import { agentId, migrationId } from '../../../src/migration/ids';
import type { PromotionDetails } from '../../../src/migration/offers/promotions/promotion';
import { defaultChoice } from '../../../src/migration/people/preflight';
import { planHash } from '../../../src/migration/plan/planHash';
import { quote } from '../../../src/workflow/prepare/quote';
import { anOffer, aSurvey } from '../../support/survey';
import { Office } from './preparing';

const endsAt = '2026-12-31T23:59:59.000Z';
const autumn: PromotionDetails = {
  ...{ id: 'autumn', name: 'Autumn', endsAt },
  offs: [{ item: 'item-monthly', termDuration: 'P1Y', billingCycle: 'monthly', share: 0.15 }],
};

/** Three people, one free seat, and a promotion that counts. */
function anOffice(): Office {
  const office = new Office();
  office.keep('survey-1', aSurvey({ offers: [anOffer({ freeSeats: 1 })] }));
  office.verdicts = [{ promotionId: 'autumn', isEligible: true }];
  office.promotionsKnown.set('autumn', autumn);
  office.promoted.set('autumn', 4.76);
  return office;
}

async function quoted(office: Office) {
  const result = await quote(office.world, {
    surveyId: 'survey-1',
    choice: {
      ...{ formId: 'microsoft-365-business-basic', termDuration: 'P1Y', billingCycle: 'monthly' },
      ...{ people: defaultChoice, renewsItself: true, close: 'suspend' },
    },
    ...{ preparationId: 'question-2', agentId: agentId('agent'), migrationId: migrationId('kp7d2m9x') },
  });
  if (result.kind !== 'quote') throw new Error(JSON.stringify(result));
  return result;
}

it('asks the cart for the promotion, and freezes its price with what it takes off and until when', async () => {
  const office = anOffice();

  const { plan, promotions } = await quoted(office);

  expect(office.carts).toMatchObject([{ lines: [{ promotionId: 'autumn', quantity: 2 }] }]);
  expect(plan.purchase).toMatchObject({
    price: { seatPerCharge: { amount: 4.76 }, total: { amount: 114.24 } },
    promotion: { id: 'autumn', name: 'Autumn', endsAt, saved: { amount: 20.16, currency: 'EUR' } },
  });
  expect(promotions).toBeUndefined();
  expect(plan.hash).toBe(planHash(plan));
});

it('promises nothing of a promotion that the cart does not have in its price', async () => {
  const office = anOffice();
  office.promoted.clear();

  const { plan } = await quoted(office);

  expect(plan.purchase).not.toHaveProperty('promotion');
  expect(plan.purchase?.price.seatPerCharge?.amount).toBe(5.6);
});

it('does without a promotion that Partner Center takes in no cart', async () => {
  const office = anOffice();
  office.promotionError = { code: '10010', description: 'no such promotion' };

  const { plan } = await quoted(office);

  expect(office.carts.map(({ lines }) => lines[0]?.promotionId)).toEqual(['autumn', undefined]);
  expect(new Set(office.carts.map(({ requestId }) => requestId)).size).toBe(2);
  expect(plan.purchase?.cartId).toBe(`cart-${office.carts[1]?.requestId}`);
  expect(plan.purchase).not.toHaveProperty('promotion');
});

it('claims none that it did without, though the cart is below the list price all the same', async () => {
  const office = anOffice();
  office.promotionError = { code: '10010', description: 'no such promotion' };
  office.promoted.set('', 5);

  const { plan } = await quoted(office);

  expect(plan.purchase?.price.seatPerCharge?.amount).toBe(5);
  expect(plan.purchase).not.toHaveProperty('promotion');
});

it.each([
  ['may not be asked about', (office: Office) => void (office.verdicts = undefined)],
  ['can not be read', (office: Office) => void (office.promotionsFail = true)],
])('goes on at the price of the list where promotions %s, and says so', async (_how, spoil) => {
  const office = anOffice();
  spoil(office);

  const { plan, promotions } = await quoted(office);

  expect(plan.purchase?.price.seatPerCharge?.amount).toBe(5.6);
  expect(promotions).toEqual({ missed: [], isUnread: true });
});

it('tells of a promotion that another choice would have', async () => {
  const office = anOffice();
  const why = { kind: 'seats', limit: 'least', seats: 10 } as const;
  office.verdicts = [{ promotionId: 'autumn', isEligible: false, why }];

  const { plan, promotions } = await quoted(office);

  expect(office.carts[0]?.lines[0]).not.toHaveProperty('promotionId');
  expect(plan.purchase).not.toHaveProperty('promotion');
  expect(promotions?.missed).toEqual([{ id: 'autumn', name: 'Autumn', endsAt, why }]);
});
