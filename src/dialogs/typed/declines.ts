import { behindTitle } from '../../migration/typed/titleTyped';
import type { HostedTurn } from '../migrate/dialogHost';

/** `decline too many people`, below the request that was shown last; false where a line is none of it. */
export async function declinesWithWords(
  { last }: HostedTurn,
  typed: string,
  press: (value: unknown) => Promise<void>,
): Promise<boolean> {
  const button = last.find(({ data }) => data['approval'] === 'decline');
  const words = button && behindTitle(typed.trim(), button.title);
  if (button === undefined || !words) return false;
  await press({ ...button.data, words: words.replace(/^[^\p{L}\p{N}]+/u, '') });
  return true;
}
