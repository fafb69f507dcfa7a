import type { CustomerId, SkuId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { Subscriptions } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { SharedReadings } from './sharedReadings';

/**
 * Which SKU the seats of an offer are of: that is the offer's, whoever has it. For what is shown before anybody decides; what
 * closes a subscription asks of each one anew.
 */
export class SkuMemory {
  private readonly readings: SharedReadings<SkuId | undefined>;

  constructor(private readonly ports: { readonly subscriptions: Pick<Subscriptions, 'skuOf'>; readonly clock: Clock }) {
    this.readings = new SharedReadings(ports.clock, (sku) => sku !== undefined);
  }

  readonly skuOf = async (customer: CustomerId, facts: SubscriptionFacts): Promise<SkuId | undefined> => {
    const ask = () => this.ports.subscriptions.skuOf(customer, facts);
    const key = facts.offerId;
    if (key === '') return ask();

    const known = this.readings.has(key) ? await this.readings.known(key) : undefined;
    return (known ?? (await this.readings.keep(key, ask()))).value;
  };
}
