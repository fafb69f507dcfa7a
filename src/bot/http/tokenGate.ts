import type { ChannelKeys } from './channelKeys';
import { KeysAway } from './channelKeys';
import type { Gate, TurnedDown } from './gate';
import type { Refusals } from './refusals';
import { misfitOf } from './tokenJudge';
import type { TokenJudge } from './tokenJudge';

const retryAfterSeconds = 5;

/** Only what Teams signed for this bot, a bare 401 to all else. */
export function tokenGate(judge: TokenJudge, keys: ChannelKeys, refusals: Refusals): Gate {
  const refuse = (code: string): TurnedDown => {
    refusals.note(code);
    return { status: 401 };
  };
  return {
    isReady: () => keys.areUsable(),
    admit: async ({ headers }) => {
      try {
        const verdict = await judge(headers.authorization);
        if ('refused' in verdict) return refuse(verdict.refused);
        return {
          admits: (activity) => {
            const misfit = misfitOf(activity, verdict.claims);
            if (misfit !== undefined) refusals.note(misfit);
            return misfit === undefined;
          },
        };
      } catch (error) {
        return error instanceof KeysAway ? { status: 503, retryAfterSeconds } : refuse('unjudged');
      }
    },
  };
}
