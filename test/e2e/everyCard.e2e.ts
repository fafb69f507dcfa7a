import { cardSamples } from '../../gallery/samples/cardSamples';
import { pressable } from '../../src/cards/pressable';
import type { CardContent } from '../../src/cards/render';
import { readerOf } from '../../src/text/reader';
import { openChatWindow } from './chatWindow';
import { newPlace, startPlanshift } from './planshift';
import type { Running } from './planshift';

/** Shows a card in the personal chat as the bot sends it. */
async function post({ chatUrl }: Running, card: CardContent): Promise<void> {
  const config = (await (await fetch(`${chatUrl}/_internal/v1/config`)).json()) as {
    readonly config: { readonly personalChat: { readonly id: string } };
  };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: pressable(card) }];
  const url = `${chatUrl}/_connector/v3/conversations/${encodeURIComponent(config.config.personalChat.id)}/activities`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', attachments }),
  });
  if (!response.ok) throw new Error(`The chat client took no card: ${response.status}`);
}

/** A chat becomes slower with each card in it. */
const perChat = 40;
const samplesOf = (locale: string) => cardSamples(readerOf({ locale, timeZone: 'Europe/Rome' }));
const chats = ['en-US', 'it-IT'].flatMap((locale) =>
  Array.from({ length: Math.ceil(samplesOf(locale).length / perChat) }, (_, nth) => [locale, nth * perChat] as const),
);

it.each(chats)('shows every card of %s from %i on in the real chat client without a fault', async (locale, first) => {
  const planshift = await startPlanshift(await newPlace(), 'en', { NOTICE_QUIET_HOURS: 'always' });
  const chat = await openChatWindow(planshift.chatUrl, `cards-${locale}-${first}`);
  try {
    for (const [index, { name, build }] of samplesOf(locale)
      .slice(first, first + perChat)
      .entries()) {
      await post(planshift, build());
      await chat.picture(`${String(first + index + 1).padStart(3, '0')}-${name}`, await chat.newest(index + 2));
    }

    expect(chat.errors).toEqual([]);
  } finally {
    await chat.close();
    await planshift.stop();
  }
});
