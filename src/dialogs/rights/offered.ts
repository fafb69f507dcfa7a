import type { CardContent } from '../../cards/render';
import { mayDo, rights } from '../../migration/rights/right';
import type { RightsHeld } from '../../migration/rights/right';
import { needOfButton } from './needs';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The card without what its reader may not do. A row stays, and only can't be pressed. */
export function offered(card: CardContent, standing: RightsHeld): CardContent {
  return rights.every((right) => standing.has.has(right)) ? card : (without(card, standing) as CardContent);
}

function without(part: unknown, standing: RightsHeld): unknown {
  if (Array.isArray(part)) return part.flatMap((each) => (isGone(each, standing) ? [] : [without(each, standing)]));
  if (!isObject(part)) return part;
  const entries = Object.entries(part).filter(([, each]) => !isGone(each, standing));
  return Object.fromEntries(entries.map(([name, each]) => [name, without(each, standing)]));
}

/** A button that asks for more than is had, and what held nothing but such buttons. */
function isGone(part: unknown, standing: RightsHeld): boolean {
  if (!isObject(part)) return false;
  const { type, data, actions } = part;
  if (type === 'ActionSet' && Array.isArray(actions)) return actions.every((each) => isGone(each, standing));
  if (!String(type).startsWith('Action.') || !isObject(data)) return false;
  const need = needOfButton(data);
  return need !== undefined && !mayDo(standing, need);
}
