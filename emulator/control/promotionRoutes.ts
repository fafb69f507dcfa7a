import { control } from '../core/livingHouse';
import type { LivingHouse } from '../core/livingHouse';
import type { Promotion } from '../core/promotions/promotion';
import { promotionWith } from '../core/promotions/promotionsIn';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { productOf } from '../partnerCenter/catalogue/catalogueItems';
import { badRequest, fieldsOf } from './fields';

export function promotionRoutes(house: LivingHouse): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/_emulator/promotions',
      handle: (request) => setPromotion(house, request.body),
    },
  ];
}

const kinds = {
  id: 'text',
  name: 'text',
  productId: 'text',
  skuId: 'text',
  country: 'text',
  percent: 'number',
  startsAt: 'instant',
  endsAt: 'instant',
  duration: 'text',
  billingCycle: 'text',
  minSeats: 'number',
  maxSeats: 'number',
  mostRedemptions: 'number',
  ownsFirst: 'text',
  only: 'text',
  applies: 'text',
} as const;

type Given = Exclude<ReturnType<typeof fieldsOf<typeof kinds>>, string>;

/** A new one, or another end, discount or condition of one that is there. */
function setPromotion(house: LivingHouse, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, kinds);
  if (typeof fields === 'string') return badRequest(fields);
  const { id } = fields;
  if (id === undefined) return badRequest('"id" says which promotion it is.');
  const former = promotionWith(house.world, id);
  const begun = former ?? newPromotion(house, fields);
  if (typeof begun === 'string') return badRequest(begun);
  const promotion: Promotion = { ...begun, ...changesIn(fields, begun) };
  if (promotion.terms.length === 0) return badRequest('It would be for no term and no billing cycle that there is.');
  house.commit({ type: 'promotionSet', at: house.clock.now(), promotion }, control('promotion'));
  return { status: 200, body: promotion };
}

/** On from now for a year, for whatever term the plan has. */
function newPromotion(house: LivingHouse, { id = '', ...fields }: Given): Promotion | string {
  const item = `${fields.productId ?? ''}:${fields.skuId ?? ''}`;
  const product = productOf(house.catalogue, item);
  if (!product) return `The catalogue has no ${item}.`;
  const { productId, skuId, segment, terms } = product;
  const now = house.clock.now();
  return {
    ...{ id, name: `${product.title} (invented)`, productId, skuId, segment, startsAt: now },
    endsAt: now + 365 * 86_400_000,
    terms: terms.map(({ duration, billingCycle }) => ({ duration, billingCycle })),
    discount: 0.1,
    isAutoApplicable: false,
  };
}

/** Which plan it is of stays as it was. */
function changesIn(fields: Given, begun: Promotion): Partial<Promotion> {
  const { country, percent, ownsFirst, only, applies, duration, billingCycle, ...kept } = fields;
  const { id, productId, skuId, isAutoApplicable, terms } = begun;
  return {
    ...kept,
    ...{ id, productId, skuId },
    ...(country === undefined ? {} : { country: country.toUpperCase() }),
    ...(ownsFirst === undefined ? {} : { ownsFirst: ownsFirst.toUpperCase() }),
    ...(percent === undefined ? {} : { discount: percent / 100 }),
    ...(only === 'firstPurchase' ? { firstPurchaseOnly: true } : {}),
    isAutoApplicable: applies === undefined ? isAutoApplicable : applies === 'byItself',
    terms: terms.filter((term) => isWanted(term.duration, duration) && isWanted(term.billingCycle, billingCycle)),
  };
}

const isWanted = (value: string, wanted: string | undefined): boolean =>
  wanted === undefined || wanted.toLowerCase() === value.toLowerCase();
