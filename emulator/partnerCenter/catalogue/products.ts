import type { CatalogueProduct } from '../../core/catalogue';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute, partnerRoute } from '../door';
import { collection } from '../links';
import { refuse } from '../refusal';
import type { Visit } from '../visit';
import { attestationOf, currentAvailabilityId, isSoldIn } from './catalogueItems';
import { availabilityBody, productBody, skuBody } from './productShape';
import type { Market } from './productShape';

type Reader = (visit: Visit, market: Market) => EmulatorReply;

const readers: readonly (readonly [string, Reader])[] = [
  ['/products', listProducts],
  ['/products/:productId', readProduct],
  ['/products/:productId/skus', listSkus],
  ['/products/:productId/skus/:skuId', readSku],
  ['/products/:productId/skus/:skuId/availabilities', listAvailabilities],
  ['/products/:productId/skus/:skuId/availabilities/:availabilityId', readAvailability],
];

/** Each reading twice: for a country, and for a customer, who is in one. */
export const productRoutes: Route[] = readers.flatMap(([pattern, read]) => [
  partnerRoute('GET', pattern, (visit) => read(visit, marketOf(visit))),
  customerRoute('GET', pattern, (visit) => read(visit, visit.customer)),
]);

function marketOf({ request, house }: Visit): Market {
  const country = request.query.get('country')?.toUpperCase();
  if (!country) throw refuse(400, 2000, 'country is required.');
  const neighbour = [...house.world.customers.values()].find((customer) => customer.country === country);
  return { country, currency: neighbour?.currency ?? { code: 'USD', symbol: '$' } };
}

/** Sold there, and in the segment asked for; without one, every segment but nonprofit. */
function itemsIn({ house, request }: Visit, { country }: Market): CatalogueProduct[] {
  const segment = request.query.get('targetSegment')?.toLowerCase();
  return house.catalogue.products.filter(
    (product) =>
      isSoldIn(product, country) &&
      (segment === undefined ? product.segment !== 'nonprofit' : product.segment === segment),
  );
}

function firstOfEach(
  items: readonly CatalogueProduct[],
  keyOf: (item: CatalogueProduct) => string,
): CatalogueProduct[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}

function listProducts(visit: Visit, market: Market): EmulatorReply {
  const view = visit.request.query.get('targetView');
  if (view === null) throw refuse(400, 2000, 'targetView is required.');
  const items = view.toLowerCase() === 'onlineservices' ? itemsIn(visit, market) : [];
  const products = firstOfEach(items, (item) => item.productId);
  return { status: 200, body: collection(products.map((item) => productBody(item, market.country))) };
}

function itemsOfProduct(visit: Visit, market: Market): CatalogueProduct[] {
  const productId = (visit.params['productId'] ?? '').toUpperCase();
  const items = itemsIn(visit, market).filter((item) => item.productId === productId);
  if (items.length === 0) throw refuse(404, 400013, 'The product was not found.');
  return items;
}

function itemsOfSku(visit: Visit, market: Market): CatalogueProduct[] {
  const skuId = (visit.params['skuId'] ?? '').toUpperCase();
  const items = itemsOfProduct(visit, market).filter((item) => item.skuId === skuId);
  if (items.length === 0) throw refuse(404, 400018, 'The SKU was not found.');
  return items;
}

function readProduct(visit: Visit, market: Market): EmulatorReply {
  const [item] = itemsOfProduct(visit, market);
  return { status: 200, body: item && productBody(item, market.country) };
}

function listSkus(visit: Visit, market: Market): EmulatorReply {
  const skus = firstOfEach(itemsOfProduct(visit, market), (item) => item.skuId);
  return {
    status: 200,
    body: collection(skus.map((item) => skuBody(item, market.country, attestationOf(visit.house.world, item)))),
  };
}

function readSku(visit: Visit, market: Market): EmulatorReply {
  const [item] = itemsOfSku(visit, market);
  return { status: 200, body: item && skuBody(item, market.country, attestationOf(visit.house.world, item)) };
}

function listAvailabilities(visit: Visit, market: Market): EmulatorReply {
  const items = itemsOfSku(visit, market).map((item) => availabilityBody(visit.house.world, item, market));
  return { status: 200, body: collection(items) };
}

function readAvailability(visit: Visit, market: Market): EmulatorReply {
  const id = (visit.params['availabilityId'] ?? '').toUpperCase();
  const { world } = visit.house;
  const item = itemsOfSku(visit, market).find((each) => currentAvailabilityId(world, each) === id);
  if (!item) throw refuse(404, 400019, 'The availability was not found.');
  return { status: 200, body: availabilityBody(world, item, market) };
}
