import type { CustomerId, GroupId } from '../../ids';
import type { Reading } from '../../reading';

/** What a customer lets the partner do in their tenant (GDAP). */
export interface AdminRelationship {
  readonly id: string;
  readonly customer: CustomerId;
  /** Lower case, such as `active` or `expiring`. */
  readonly status: string;
  /** An instant. */
  readonly endsAt?: string;
  /** It goes on by itself when it would end. */
  readonly isExtended: boolean;
  /** Templates of Entra roles, lower case. */
  readonly roles: readonly string[];
}

/** A secret or a certificate of an app registration. */
export interface AppCredential {
  readonly id: string;
  /** An instant. */
  readonly endsAt: string;
}

/** What Graph tells of the partner's own tenant to whoever may read it. */
export interface PartnerTenant {
  relationships(): Promise<Reading<AdminRelationship>>;
  /** The id of the group of that name; undefined where there is none, or more than one. */
  groupNamed(name: string): Promise<string | undefined>;
  /** Ids of the groups that a person is in, directly or by another group. */
  groupsOf(personId: string): Promise<readonly string[]>;
  hasGroup(id: GroupId): Promise<boolean>;
  /** Undefined where no such app is registered there. */
  credentialsOf(appId: string): Promise<readonly AppCredential[] | undefined>;
}
