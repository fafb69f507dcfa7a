import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import type { CardContent } from '../render';

/** More stand in a drawer. */
const mostInView = 3;

type Json = Readonly<Record<string, unknown>>;

/** A question's card with what works at each of them: the way back, where there is one, and the words that can be typed. */
export function withWaysOut(
  card: CardContent,
  { question, canGoBack }: { readonly question: string; readonly canGoBack: boolean },
  reader: Reader,
): CardContent {
  const { waysOut } = textFor(reader).questions;
  const body = [...((card['body'] ?? []) as readonly Json[])];
  const actions = [...((card['actions'] ?? []) as readonly Json[])];
  const { title, style, data } = button(waysOut.back, { kind: 'back', question });
  const back = {
    type: 'Action.Submit',
    title,
    style,
    associatedInputs: 'none',
    data,
    ...(actions.length > mostInView ? { mode: 'secondary' } : {}),
  };
  return {
    ...card,
    body: withLastLine(body, canGoBack ? waysOut.canGoBack : waysOut.canLeave),
    actions: canGoBack ? [...actions, back] : actions,
  };
}

/** One grey line says all that can be typed. */
function withLastLine(body: readonly Json[], words: string): readonly Json[] {
  const last = body.at(-1);
  if (last?.['type'] === 'TextBlock' && last['isSubtle'] === true && typeof last['text'] === 'string') {
    return [...body.slice(0, -1), { ...last, text: `${last['text']} ${words}` }];
  }
  const line = { type: 'TextBlock', text: words, wrap: true, isSubtle: true, size: 'small', spacing: 'small' };
  return [...body, line];
}
