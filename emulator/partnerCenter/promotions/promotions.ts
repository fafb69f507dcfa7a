import { errorsOf } from '../../core/promotions/eligibility';
import type { Asking, Wanted } from '../../core/promotions/eligibility';
import { isFor, isIn, isOn } from '../../core/promotions/promotion';
import { promotionsIn, promotionWith } from '../../core/promotions/promotionsIn';
import type { Promotion } from '../../core/promotions/promotion';
import type { QuotaRule } from '../../core/quota';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { isSoldIn, productOf } from '../catalogue/catalogueItems';
import { customerRoute, partnerRoute } from '../door';
import { collection } from '../links';
import { refuse } from '../refusal';
import { bodyOf, text, uncased, word } from '../visit';
import type { CustomerVisit, Visit } from '../visit';
import { promotionBody, withConstraints } from './promotionShape';

const eligibilityQuota: QuotaRule = { limit: 625, perMs: 60_000 };

export const promotionRoutes: Route[] = [
  partnerRoute('GET', '/productpromotions', listPromotions),
  partnerRoute('GET', '/productpromotions/:promotionId', readPromotion),
  customerRoute('POST', '/promotionEligibilities', (visit) => eligibilities(visit), {
    quota: { of: 'promotionEligibilities', rule: eligibilityQuota },
  }),
];

function asked({ request }: Visit, name: string): string {
  const value = request.query.get(name);
  if (!value) throw refuse(400, 2000, `${name} is required.`);
  return value;
}

/** Those that are on. */
function listPromotions(visit: Visit): EmulatorReply {
  const [country, segment] = [asked(visit, 'country').toUpperCase(), asked(visit, 'segment').toLowerCase()];
  const found = promotionsIn(visit.house.world).filter(
    (each) => isOn(each, visit.now) && isIn(each, country) && each.segment === segment,
  );
  return { status: 200, body: collection(found.map(promotionBody)) };
}

/** Whether it is on or not. */
function readPromotion(visit: Visit): EmulatorReply {
  const country = asked(visit, 'country').toUpperCase();
  const promotion = promotionWith(visit.house.world, visit.params['promotionId'] ?? '');
  if (!promotion || !isIn(promotion, country)) throw refuse(404, 2000, 'The promotion was not found.');
  return { status: 200, body: withConstraints(promotion) };
}

function eligibilities(visit: CustomerVisit): EmulatorReply {
  const { items } = bodyOf(visit);
  if (!Array.isArray(items) || items.length === 0) throw refuse(400, 2000, 'The request has no items.');
  const { house, customer, now } = visit;
  const asking: Asking = { world: house.world, customer, now };
  return {
    status: 200,
    body: collection(items.map((item: unknown, index) => eligibilityBody(visit, asking, item, index))),
  };
}

function eligibilityBody(visit: CustomerVisit, asking: Asking, item: unknown, index: number): Record<string, unknown> {
  const fields = uncased(item);
  const wanted: Wanted = {
    catalogItemId: word(fields['catalogItemId']).toUpperCase(),
    quantity: typeof fields['quantity'] === 'number' ? fields['quantity'] : 0,
    termDuration: word(fields['termDuration']).toUpperCase(),
    billingCycle: word(fields['billingCycle']).toLowerCase(),
  };
  const promotionId = text(fields['promotionId'] ?? fields['promotionID']);
  return {
    id: Number(fields['id'] ?? index),
    ...wanted,
    eligibilities: isSold(visit, wanted)
      ? verdicts(asking, wanted, promotionId)
      : [no('InvalidCatalogItemId', promotionId)],
    attributes: { objectType: 'PromotionEligibilities' },
  };
}

function isSold({ house, customer }: CustomerVisit, { catalogItemId }: Wanted): boolean {
  const product = productOf(house.catalogue, catalogItemId, customer.country);
  return product !== undefined && isSoldIn(product, customer.country);
}

const descriptions: Readonly<Record<string, string>> = {
  InvalidCatalogItemId: 'The provided CatalogItemId is invalid.',
  InvalidPromotion: 'The provided promotion is invalid.',
  NoPromotionsAvailable: 'There are no promotions available at this time.',
};

const no = (type: string, promotionId?: string) => ({
  ...(promotionId === undefined ? {} : { promotionId }),
  isEligible: false,
  errors: [{ type, description: descriptions[type] }],
});

/** Of the promotion that was named; else of each that there is for the plan, whatever its terms. */
function verdicts(asking: Asking, wanted: Wanted, promotionId: string | undefined): readonly unknown[] {
  const { world, customer, now } = asking;
  if (promotionId !== undefined) {
    const promotion = promotionWith(world, promotionId);
    return [promotion ? verdict(promotion, wanted, asking) : no('InvalidPromotion', promotionId)];
  }
  const there = promotionsIn(world).filter(
    (each) => isOn(each, now) && isFor(each, customer.country, wanted.catalogItemId),
  );
  return there.length === 0 ? [no('NoPromotionsAvailable')] : there.map((each) => verdict(each, wanted, asking));
}

function verdict(promotion: Promotion, wanted: Wanted, asking: Asking): Record<string, unknown> {
  const errors = errorsOf(promotion, wanted, asking);
  return { promotionId: promotion.id, isEligible: errors.length === 0, ...(errors.length > 0 ? { errors } : {}) };
}
