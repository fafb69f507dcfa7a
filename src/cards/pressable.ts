/** Teams hands no `Action.Execute` on that is called nothing. */
export const pressVerb = 'press';

/** Of a card; Teams takes a little more. */
const mostBytes = 24_000;

type Json = Readonly<Record<string, unknown>>;

/**
 * The card as it is sent: whoever presses a button sees at the button that it was taken, or why not (`Action.Execute`); a client
 * that knows none of that sends a message as ever (`fallback`).
 *
 * A card that asks for inputs stays as it is. All that is known of clients that break over `Action.Execute` is about inputs, and one
 * that was lost on the way would be read as left empty.
 */
export function pressable(card: unknown): unknown {
  if (asksForInputs(card)) return card;
  const made = executing(card);
  return Buffer.byteLength(JSON.stringify(made)) < mostBytes ? made : card;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function asksForInputs(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(asksForInputs);
  if (!isObject(part)) return false;
  return String(part['type']).startsWith('Input.') || Object.values(part).some(asksForInputs);
}

function executing(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(executing);
  if (!isObject(part)) return part;
  if (part['type'] === 'Action.Submit') return { ...part, type: 'Action.Execute', verb: pressVerb, fallback: part };
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, executing(each)]));
}
