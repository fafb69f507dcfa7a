import type { CustomerName } from '../migration/customerName';
import type { CustomerId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { DatabaseLook, ProbedCall } from '../migration/ports';
import type { Reading } from '../migration/reading';

export interface AuthorityLook {
  readonly status: number;
  /** By its clock. */
  readonly date?: Date;
}

/** What the settings say, as far as a check needs it. */
export interface Settings {
  readonly tenantId: string;
  readonly clientId: string;
  readonly botId: string;
  readonly botTenantId: string;
  /** Whether it speaks for a person there. */
  readonly speaksFor: { readonly toPartnerCenter: boolean; readonly toCustomers: boolean };
  readonly databaseWay: 'loopback' | 'verified' | 'unverified' | 'plain' | 'embedded';
}

/** Everything that is looked at. Nothing here writes. Access tokens never leave it but for their claims. */
export interface Ground {
  readonly settings: Settings;
  /** This machine's. */
  now(): Date;
  authority(): Promise<AuthorityLook>;
  /** @throws Error of one line that says what is wrong with it */
  database(): Promise<DatabaseLook>;
  readonly tokens: {
    bot(): Promise<string>;
    appOnly(): Promise<string>;
    appAndUser(): Promise<string>;
    graphIn(customer: CustomerId): Promise<string>;
  };
  customers(): Promise<Reading<CustomerName>>;
  subscriptions(customer: CustomerId): Promise<Reading<SubscriptionFacts>>;
  /** Each call of the table that only reads. */
  probe(customer: CustomerId): Promise<readonly ProbedCall[]>;
  /** Reads the customer's licences in their own tenant. */
  licences(customer: CustomerId): Promise<unknown>;
  /** Of how many customers each is asked at most, and which of them goes through all calls. */
  readonly sample: { readonly most: number; readonly customer?: CustomerId };
}
