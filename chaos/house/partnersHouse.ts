import { staffOf } from '../../emulator/graph/staff';
import { guid } from '../../emulator/seed/ids';
import { partner } from '../../emulator/seed/partner';
import type { RunningEmulator } from '../../emulator/server';

/** A house as a partner runs it: real tokens, rights from groups, and a second person for more than so many licences. */
export interface SecondPerson {
  readonly seats: number;
  /** Bots that were told of no threshold, which is what the check has to find out. */
  readonly isCareless?: boolean;
}

export const botId = guid('chaos', 'bot');
export const botTenantId = guid('chaos', 'bot tenant');

const groupOf = (right: string): string => guid('group', `chaos ${right}`);
const [sellers, approvers, operators] = ['migrate', 'approve', 'administer'].map(groupOf) as [string, string, string];
const groups = { sellers, approvers };

/** Puts somebody into that group and out of all others; nobody's any more without one. */
export function joins({ house }: RunningEmulator, person: string, group?: keyof typeof groups): void {
  const { people } = staffOf(house.world);
  people.set(person, { userType: 'Member', groups: new Set(group === undefined ? [] : [groups[group]]) });
}

export interface Names {
  readonly port: number;
  readonly caFile: string;
}

/** What a partner sets, and where what it names is. */
export const partnersEnvironment = (
  { seats, isCareless }: SecondPerson,
  { port, caFile }: Names,
  { house: { clock } }: RunningEmulator,
): Readonly<Record<string, string>> => ({
  HOST: '127.0.0.1',
  NODE_EXTRA_CA_CERTS: caFile,
  PARTNER_TENANT_ID: partner.tenantId,
  PARTNER_CLIENT_ID: partner.clientId,
  PARTNER_CLIENT_SECRET: partner.clientSecret,
  PARTNER_CENTER_ACCESS: 'appOnly',
  GRAPH_ACCESS: 'appOnly',
  BOT_ID: botId,
  BOT_PASSWORD: 'opens-the-chat-only',
  BOT_TENANT_ID: botTenantId,
  RIGHTS_MIGRATE: sellers,
  RIGHTS_APPROVE: approvers,
  RIGHTS_ADMINISTER: operators,
  ...(isCareless ? {} : { APPROVE_SEATS: String(seats) }),
  CHAOS_NAMES_PORT: String(port),
  CHAOS_CLOCK: JSON.stringify({ wall: Date.now(), emulated: clock.now(), scale: clock.scale }),
});
