import type { CardContent } from '../../cards/render';
import { mayDo, rights } from '../../migration/rights/right';
import type { RightsHeld } from '../../migration/rights/right';
import { needOfButton } from './needs';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The card without what its reader may not do. A row stays, and only can't be pressed. */
export function offered(card: CardContent, standing: RightsHeld): CardContent {
  if (rights.every((right) => standing.has.has(right))) return card;
  const gone = (part: Json): boolean => isButtonGone(part, standing);
  const rest = without(card, gone);
  if (JSON.stringify(rest) === JSON.stringify(card)) return card;
  // An input only feeds the buttons that decide.
  return without(rest, ({ type }) => String(type).startsWith('Input.')) as CardContent;
}

type Gone = (part: Json) => boolean;

function without(part: unknown, gone: Gone): unknown {
  if (Array.isArray(part)) return part.flatMap((each) => (isGone(each, gone) ? [] : [without(each, gone)]));
  if (!isObject(part)) return part;
  const entries = Object.entries(part).filter(([, each]) => !isGone(each, gone));
  return Object.fromEntries(entries.map(([name, each]) => [name, without(each, gone)]));
}

/** It, or what held nothing else. */
function isGone(part: unknown, gone: Gone): boolean {
  if (!isObject(part)) return false;
  const { type, actions, items } = part;
  const held = type === 'ActionSet' ? actions : type === 'Container' ? items : undefined;
  return gone(part) || (Array.isArray(held) && held.length > 0 && held.every((each) => isGone(each, gone)));
}

/** A button that asks for more than is had. */
function isButtonGone({ type, data }: Json, standing: RightsHeld): boolean {
  if (!String(type).startsWith('Action.') || !isObject(data)) return false;
  const need = needOfButton(data);
  return need !== undefined && !mayDo(standing, need);
}
