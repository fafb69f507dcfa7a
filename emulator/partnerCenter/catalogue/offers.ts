import type { LegacyOffer } from '../../core/catalogue';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute, partnerRoute } from '../door';
import { collection, link } from '../links';
import { refuse } from '../refusal';
import type { Visit } from '../visit';

/** The older catalogue: nothing in it can be bought any more, but its offers name the SKU behind a subscription. */
export const offerRoutes: Route[] = [
  partnerRoute('GET', '/offers', (visit) => listOffers(visit, countryOf(visit))),
  partnerRoute('GET', '/offers/:offerId', readOffer),
  customerRoute('GET', '/offers', (visit) => listOffers(visit, visit.customer.country)),
];

function countryOf({ request }: Visit): string {
  const country = request.query.get('country');
  if (!country) throw refuse(400, 2000, 'country is required.');
  return country.toUpperCase();
}

function listOffers({ house }: Visit, country: string): EmulatorReply {
  const offers = house.catalogue.legacyOffers ?? [];
  return { status: 200, body: collection(offers.map((offer) => offerBody(offer, country))) };
}

function readOffer(visit: Visit): EmulatorReply {
  const offerId = (visit.params['offerId'] ?? '').toLowerCase();
  if (offerId.includes(':')) throw refuse(400, 2100, 'The item is not of the legacy catalogue.');
  const offer = visit.house.catalogue.legacyOffers?.find(({ id }) => id === offerId);
  if (!offer) throw refuse(404, 2000, 'The offer was not found.');
  return { status: 200, body: offerBody(offer, countryOf(visit)) };
}

function offerBody(offer: LegacyOffer, country: string): Record<string, unknown> {
  const id = offer.id.toUpperCase();
  return {
    id,
    name: offer.name,
    description: offer.name,
    minimumQuantity: offer.minimumQuantity,
    maximumQuantity: offer.maximumQuantity,
    rank: 48,
    locale: 'en-us',
    country,
    limitUnitOfMeasure: 'none',
    limit: 0,
    prerequisiteOffers: offer.prerequisiteOffers.map((each) => each.toUpperCase()),
    isAddOn: offer.isAddOn,
    hasAddOns: false,
    isAvailableForPurchase: false,
    billing: 'license',
    supportedBillingCycles: ['monthly', 'annual'],
    isAutoRenewable: offer.isAutoRenewable,
    isInternal: false,
    isTrial: false,
    upgradeTargetOffers: [],
    conversionTargetOffers: [],
    reselleeQualifications: offer.reselleeQualifications,
    resellerQualifications: [],
    partnerQualifications: ['none'],
    salesGroupId: '0',
    product: { id: offer.entraSkuId, name: offer.name, unit: 'Licenses' },
    unitType: 'Licenses',
    links: { self: link(`/offers/${id}?country=${country}`) },
    attributes: { objectType: 'Offer' },
  };
}
