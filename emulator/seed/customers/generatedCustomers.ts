import { productOf } from '../catalogue/catalogue';
import { kaizalaPro } from '../catalogue/legacyOffers';
import { places } from '../places';
import type { PlaceName } from '../places';
import type { CustomerPlan } from '../plan';
import { randomFrom } from '../random';

const first = `Amber Arctic Aspen Bright Cedar Coastal Copper Crescent Delta Ember Falcon Granite Harbor Indigo Juniper
Lantern Maple Meadow Nordic Opal Orchard Pioneer Quartz River Saffron Silver Summit Timber Verdant Willow`.split(/\s+/);
const second = `Analytics Bakery Builders Clinics Components Couriers Dental Design Electric Energy Fabrics Farms Foods
Furniture Gardens Glass Insurance Interiors Labs Legal Logistics Marine Media Optics Outfitters Packaging Partners
Pharmacy Plastics Printing Robotics Roofing Studios Textiles Tools Travel Ventures Water`.split(/\s+/);

const placeNames = Object.keys(places) as PlaceName[];

function nameAt(index: number): string {
  const name = `${first[index % first.length]} ${second[Math.floor(index / first.length) % second.length]}`;
  const round = Math.floor(index / (first.length * second.length));
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** Customers beyond the named ones: small, and every fifth still has Kaizala Pro. */
export function generatedCustomer(index: number, seed: number): CustomerPlan {
  const random = randomFrom(`${seed}/generated/${index}`);
  const seats = random.between(3, 12);
  const basic = productOf('O365_BUSINESS_ESSENTIALS');
  const retired = index % 5 === 0;
  return {
    name: nameAt(index),
    place: random.pick(placeNames),
    subscriptions: [
      retired
        ? { offer: kaizalaPro, seats, endsInDays: random.between(25, 200) }
        : { product: basic, seats, endsInDays: random.between(30, 360) },
    ],
    people: [{ count: seats, holds: [retired ? kaizalaPro.entraSkuId : basic.entraSkuId] }],
  };
}
