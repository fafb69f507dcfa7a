import type { CustomerId } from '../migration/ids';
import type {
  Carts,
  Catalogue,
  Consents,
  Customers,
  Orders,
  PatientReads,
  ProbedCall,
  Promotions,
  SecondFactor,
  Subscriptions,
  SurveyReads,
} from '../migration/ports';
import { probeCalls } from './callProbes';
import { createCarts } from './carts';
import { createCatalogue } from './catalogue';
import { createConsents } from './consents';
import { createCustomers } from './customers';
import { sendAs } from './http/call';
import type { Send } from './http/call';
import { createSend } from './http/http';
import type { PartnerCenterSettings } from './http/http';
import { createOrders } from './orders/orders';
import { createPartners } from './partners';
import { createPatientReads } from './patientReads';
import { createPromotions } from './promotions';
import { readSeatPrice } from './seatPrice';
import { createSecondFactor } from './secondFactor';
import { createMotionReads } from './setInMotion';
import { createSubscriptions } from './subscriptions';
import type { Clock } from '../platform/clock';

export type { PartnerCenterSettings } from './http/http';

export interface PartnerCenter {
  readonly customers: Customers;
  readonly subscriptions: Subscriptions;
  readonly catalogue: Catalogue;
  readonly carts: Carts;
  readonly promotions: Promotions;
  readonly orders: Orders;
  readonly surveyReads: SurveyReads;
  readonly patientReads: PatientReads;
  readonly consents: Consents;
  readonly secondFactor: SecondFactor;
  /** Sends each call of the table that only reads, about one customer. */
  probeCalls(customer: CustomerId): Promise<readonly ProbedCall[]>;
}

export function createPartnerCenter(settings: PartnerCenterSettings): PartnerCenter {
  const send = createSend(settings);
  const surveying = sendAs('survey', send);
  const reads = readsOf(send, settings.clock);
  return {
    ...reads,
    orders: createOrders(send, settings.clock, reads.subscriptions, settings.applicationId),
    surveyReads: {
      ...readsOf(surveying, settings.clock),
      partners: createPartners(surveying),
      seatPrices: { seatPrice: (...which) => readSeatPrice(surveying, ...which) },
      setInMotion: createMotionReads(surveying),
    },
    patientReads: createPatientReads(send, settings.clock),
    secondFactor: createSecondFactor(send),
    consents: createConsents(send, settings.applicationId ?? ''),
    probeCalls: (customer) => probeCalls(send, settings.clock, customer),
  };
}

const readsOf = (send: Send, clock: Clock) => ({
  customers: createCustomers(send),
  subscriptions: createSubscriptions(send, clock),
  catalogue: createCatalogue(send),
  carts: createCarts(send),
  promotions: createPromotions(send, clock),
});
