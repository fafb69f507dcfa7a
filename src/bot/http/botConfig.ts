import type { TokenCredential } from '@azure/identity';
import type { CloudName } from '../../platform/clouds';

/** What this room needs to know of the environment. */
export interface BotConfig {
  /** `local`: no app id, loopback only, files as links. */
  readonly mode: 'local' | 'production';
  readonly host: string;
  readonly port: number;
  readonly appId?: string;
  readonly tenantId?: string;
  /** With which the bot speaks to Teams; in production. */
  readonly credential?: TokenCredential;
  /** Whose Teams is believed in production: the public cloud's unless told otherwise. */
  readonly cloud?: CloudName;
  /** Taken for everybody's in practice, because the practice client says en-US whatever the person's is. */
  readonly practiceLocale?: string;
  /** Who runs the bot, and where their own words and help are, as its pages tell it. */
  readonly imprint?: {
    readonly name?: string;
    readonly contact?: string;
    readonly privacyUrl?: string;
    readonly termsUrl?: string;
    readonly keepNamesMonths: number;
  };
}
