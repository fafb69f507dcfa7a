import type { CustomerId } from '../../migration/ids';
import type { OrderedPrice, SeatPrice } from '../../migration/offers/orderedPrice';
import { isPriceOf } from '../../migration/offers/stillCharged';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { SeatPrices } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { onlyShown } from './onlyShown';
import { SharedReadings } from './sharedReadings';
import type { Dated } from './sharedReadings';

interface Asked {
  readonly seatPrices: SeatPrices;
  readonly clock: Clock;
  readonly log: Log;
}

/** What new-commerce subscriptions were ordered at. An order keeps its price, and it is only shown: nothing fails for want of it. */
export class OrderedPriceMemory {
  private readonly readings: SharedReadings<SeatPrice | undefined>;

  constructor(private readonly ports: Asked) {
    this.readings = new SharedReadings(ports.clock, (price) => price !== undefined);
  }

  /** Undefined where its order tells none, or that of another cycle or term than is paid now. */
  readonly priceOf = async (customer: CustomerId, facts: SubscriptionFacts): Promise<OrderedPrice | undefined> => {
    const { id, orderId, commerce } = facts;
    if (orderId === undefined || commerce !== 'nce') return undefined;
    const asked = await onlyShown(this.told(customer, orderId, id), {
      log: this.ports.log,
      failed: 'The price of a subscription could not be read.',
      facts: { customerId: customer, subscriptionId: id },
    });
    if (asked?.value === undefined || !isPriceOf(facts, asked.value)) return undefined;
    return { orderId, askedAt: asked.readAt, price: asked.value };
  };

  private async told(...which: Parameters<SeatPrices['seatPrice']>): Promise<Dated<SeatPrice | undefined>> {
    const key = which.join('/');
    return (await this.readings.known(key)) ?? this.readings.keep(key, this.ports.seatPrices.seatPrice(...which));
  }
}
