import type { z } from 'zod';
import { servicesOf } from './variables/cloudVariables';
import type { Production } from './variables/configVariables';
import type { BotIdentity, IdentitySettings } from './identity';
import type { Cloud } from './platform/clouds';
import { botProof, homeIdentity, proofOf } from './variables/proofVariables';
import { signInConfig } from './variables/signInVariables';
import type { SignInConfig } from './variables/signInVariables';

export interface IdentityConfig extends IdentitySettings {
  readonly authorityHost: string;
  /** Absent: the app speaks for itself alone. */
  readonly signIn?: SignInConfig;
}

/** Who the bot is to Teams, and the partner's app to everybody else. */
export const identitiesOf = (
  read: z.output<typeof Production>,
  cloud: Cloud,
): { readonly botIdentity: BotIdentity; readonly identity: IdentityConfig } => ({
  botIdentity: { tenantId: read.BOT_TENANT_ID, clientId: read.BOT_ID, proof: botProof(read, cloud) },
  identity: {
    tenantId: read.PARTNER_TENANT_ID,
    clientId: read.PARTNER_CLIENT_ID,
    proof: proofOf('PARTNER', read, cloud),
    authorityHost: read.AUTHORITY_HOST ?? servicesOf(cloud).authority,
    emulator: false,
    ...homeIdentity(read),
    ...signInConfig(read),
  },
});
