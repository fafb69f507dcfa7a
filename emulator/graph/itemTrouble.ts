import { setTimeout as pause } from 'node:timers/promises';
import type { Trouble } from '../core/http/dispatch';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest } from '../core/route';
import type { ItemAnswerer } from './batch';

export type TroubleFor = (request: EmulatorRequest) => Trouble | undefined;

/** An item has no connection of its own to cut: it is answered as if a server behind Graph had gone away. */
const goneAway: EmulatorReply = {
  status: 503,
  body: { error: { code: 'ServiceUnavailable', message: 'Service unavailable.' } },
};

/** Made-up trouble for the items of a batch, as if each had come alone. */
export const withTrouble =
  (troubleFor: TroubleFor): ItemAnswerer =>
  async (request, answer) => {
    const trouble = troubleFor(request);
    if (trouble === undefined) return answer();
    if (trouble.delayMs > 0) await pause(trouble.delayMs);
    if (trouble.drop === 'before') return goneAway;
    if (trouble.reply !== null && !trouble.afterEffect) return trouble.reply;
    const reply = await answer();
    return trouble.drop === 'after' ? goneAway : (trouble.reply ?? reply);
  };
