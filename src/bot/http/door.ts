import type { Clock } from '../../platform/clock';
import { cloudOf } from '../../platform/clouds';
import type { Log } from '../../platform/log';
import type { BotConfig } from './botConfig';
import { ChannelKeys } from './channelKeys';
import type { Gate } from './gate';
import { practiceGate } from './practiceGate';
import { readChannelKeys } from './readChannelKeys';
import { Refusals } from './refusals';
import { tokenGate } from './tokenGate';
import { createTokenJudge } from './tokenJudge';
import type { TokenJudge } from './tokenJudge';

export interface Door {
  readonly gate: Gate;
  /** For the SDK, which is to believe nobody whom the gate does not. */
  readonly judge: TokenJudge;
}

export interface DoorDeps {
  readonly config: BotConfig;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everybody on this machine in practice; in production Teams alone. */
export function createDoor({ config, clock, log }: DoorDeps): Door {
  if (config.mode === 'local') return { gate: practiceGate, judge: async () => ({ refused: 'practice' }) };
  const cloud = cloudOf(config.cloud ?? 'public');
  const keys = new ChannelKeys({ read: () => readChannelKeys(cloud), clock, log });
  // Whoever speaks first should not have to wait for them.
  keys.areUsable();
  const judge = createTokenJudge({ appId: config.appId ?? '', cloud, keys, clock });
  return { gate: tokenGate(judge, keys, new Refusals(clock, log)), judge };
}
