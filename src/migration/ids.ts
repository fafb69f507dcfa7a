/** Ids that must not slide into each other's place. All are compared as they are: doors lower-case GUIDs on the way in. */
type Branded<Name extends string> = string & { readonly brand: Name };

/** The customer's Entra tenant id, lower case. */
export type CustomerId = Branded<'CustomerId'>;
/** A Partner Center subscription id, lower case. */
export type SubscriptionId = Branded<'SubscriptionId'>;
/** An Entra (Graph) SKU id: what a licence is made of. Lower case. Not a Partner Center catalogue SKU. */
export type SkuId = Branded<'SkuId'>;
/** A user's object id in the customer's tenant, lower case. */
export type UserId = Branded<'UserId'>;
/** A group's object id in the tenant it belongs to, lower case. */
export type GroupId = Branded<'GroupId'>;
/** The Entra object id of the agent who chats, lower case. */
export type AgentId = Branded<'AgentId'>;
/** Eight characters people can read aloud; also the mark in a purchase's `friendlyName`. */
export type MigrationId = Branded<'MigrationId'>;

const lower = <Id extends string>(value: string): Id => value.toLowerCase() as Id;

export const customerId = (value: string): CustomerId => lower(value);
export const subscriptionId = (value: string): SubscriptionId => lower(value);
export const skuId = (value: string): SkuId => lower(value);
export const userId = (value: string): UserId => lower(value);
export const groupId = (value: string): GroupId => lower(value);
export const agentId = (value: string): AgentId => lower(value);
export const migrationId = (value: string): MigrationId => lower(value);
