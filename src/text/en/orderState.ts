import type { Code } from '../facts';
import type { Phrase } from '../plain';

/** What becomes of an order whose licences do not come, by the state in which Partner Center has it. */
interface OrderWords {
  readonly what: string;
  readonly next: string;
}

const waits = 'This is rare and settles by itself, sometimes only after a day. Let me look again later.';
const look =
  'Open the order in Partner Center and see what is wrong. I look at it every hour, buy nothing meanwhile, and tell you when it is certain.';

const review: OrderWords = {
  what: ' The order is waiting for a review.',
  next: 'Somebody has to approve it, at Microsoft or in Partner Center; then let me look again. I buy nothing meanwhile.',
};
const upload: OrderWords = {
  what: ' The order is waiting for a purchase order (PO) to be uploaded.',
  next: 'Upload it in Partner Center, then let me look again. I buy nothing meanwhile.',
};
const dead = (state: Code): OrderWords => ({
  what: ` Partner Center shows the order as “${state}”, so no licences may come of it.`,
  next: look,
});

const words: Readonly<Record<string, OrderWords>> = {
  error: dead('error'),
  cancelled: dead('cancelled'),
  'po review rejected': dead('PO review rejected'),
  'partial success': { what: ' Only part of the order went through.', next: look },
  suspended: { what: ' The order is suspended.', next: look },
  'pending review': review,
  'pending po upload': upload,
  'po upload complete': review,
};

/** Without a state, or with one that says nothing more, it is waited for; a word nobody knows is shown. */
export function orderState(state: Phrase): OrderWords {
  if (['', 'completed', 'pending', 'unknown'].includes(state)) return { what: '', next: waits };
  return words[state] ?? { what: ` Partner Center shows the order as “${state}”.`, next: waits };
}
