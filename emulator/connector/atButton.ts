type Json = Readonly<Record<string, unknown>>;

/** What a client shows at a pressed `Action.Execute`. */
export interface AtButton {
  readonly text: string;
  readonly isError: boolean;
}

/** A client's own words for an answer that is none. */
const failed: AtButton = { text: 'Something went wrong. Please try again.', isError: true };
const replaced: AtButton = { text: 'Your response was sent to the app', isError: false };

/** By what was answered to `adaptiveCard/action`; documented are a card, a message and an error, each with something in it. */
export function atButton({ status, body }: { readonly status: number; readonly body: unknown }): AtButton {
  const { type, value } = (body ?? {}) as Json;
  if (status !== 200) return failed;
  if (type === 'application/vnd.microsoft.card.adaptive') return replaced;
  if (type === 'application/vnd.microsoft.activity.message') return said(value, false);
  return type === 'application/vnd.microsoft.error' ? said((value as Json | undefined)?.['message'], true) : failed;
}

const said = (text: unknown, isError: boolean): AtButton =>
  typeof text === 'string' && text !== '' ? { text, isError } : failed;
