import type { CustomerName } from '../migration/customerName';
import type { CustomerId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { DatabaseLook, Membership, PartnerTenant, ProbedCall } from '../migration/ports';
import type { Reading } from '../migration/reading';
import type { RightGroups } from '../migration/rights/right';
import type { Assignments } from '../migration/rights/scope';
import type { PageAnswer } from '../platform/askPage';

/** What the settings say, as far as a check needs it. */
export interface Settings {
  readonly tenantId: string;
  readonly clientId: string;
  readonly botId: string;
  readonly botTenantId: string;
  /** Whether they show a secret or a certificate, which end. */
  readonly holds: { readonly app: boolean; readonly bot: boolean };
  /** Whether it speaks for a person there. */
  readonly speaksFor: { readonly toPartnerCenter: boolean; readonly toCustomers: boolean };
  /** Whether a list names agents, and which groups have rights, if any. */
  readonly access: { readonly isListed: boolean; readonly groups?: RightGroups };
  readonly databaseWay: 'loopback' | 'verified' | 'unverified' | 'plain' | 'embedded';
}

/** Everything that is looked at. Nothing here writes. Access tokens never leave it but for their claims. */
export interface Ground {
  readonly settings: Settings;
  /** This machine's. */
  now(): Date;
  authority(): Promise<PageAnswer>;
  /** What the bot answers to whether it is ready, where its address was given. */
  readonly ready?: () => Promise<number>;
  /** @throws Error of one line that says what is wrong with it */
  database(): Promise<DatabaseLook>;
  readonly tokens: {
    bot(): Promise<string>;
    appOnly(): Promise<string>;
    appAndUser(): Promise<string>;
    graphIn(customer: CustomerId): Promise<string>;
  };
  /** What Partner Center says of whoever it speaks for; undefined where it does not. */
  secondFactor(): Promise<boolean | undefined>;
  customers(): Promise<Reading<CustomerName>>;
  /**
   * Who sees which customers, where that is written somewhere.
   *
   * @throws Error of one sentence that says what is wrong with it
   */
  readonly scope?: () => Promise<Assignments>;
  subscriptions(customer: CustomerId): Promise<Reading<SubscriptionFacts>>;
  /** Each call of the table that only reads. */
  probe(customer: CustomerId): Promise<readonly ProbedCall[]>;
  /** Reads the customer's licences in their own tenant. */
  licences(customer: CustomerId): Promise<unknown>;
  /** The partner's own tenant. */
  readonly home: PartnerTenant;
  readonly membership: Membership;
  /** Of how many customers each is asked at most, and which of them goes through all calls. */
  readonly sample: { readonly most: number; readonly customer?: CustomerId };
}
