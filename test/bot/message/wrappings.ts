import type { Random } from '../../../emulator/seed/random';
import type { NoWords } from '../../../src/dialogs/incoming';

type Json = Readonly<Record<string, unknown>>;
type Wrapping = (words: string, random: Random) => Json;

const either = [
  ...[
    '1',
    '2',
    '99',
    '1,2',
    'contoso',
    'hmm what',
    'Business Basic',
    'ana',
    '"ana" <ana@contoso.example>',
    'a & b < c',
  ],
  ...['all except 2', 'notices 9-17', 'mika.ito@contosofreight.example\nnobody@contosofreight.example', '12345', '👍'],
];
const english = [
  ...['help', '?', 'hello', 'migrate', 'migrate contoso', 'migrate contoso freight', 'migrate nowhere', 'migrations'],
  ...['expiring', 'expiring kaizala 30', 'all', 'none', 'done', 'ok', 'yes', 'no', 'back', 'cancel', 'confirm'],
  ...['all except mika', 'refresh', 'notices', 'mute contoso', 'assign contoso to me', 'undo', 'stop', 'pause'],
];
const italian = [
  ...['aiuto', '?', 'ciao', 'sposta', 'sposta contoso', 'sposta contoso freight', 'sposta nessuno', 'migrazioni'],
  ...['scadenze', 'scadenze kaizala 30', 'tutti', 'nessuno', 'fatto', 'ok', 'sì', 'no', 'annulla', 'conferma'],
  ...['tutti tranne mika', 'notifiche', 'silenzia contoso', 'assegna contoso a me', 'ferma', 'sospendi'],
];

/** What a person may mean, in whatever question they are. */
export const meanings = (locale: string): readonly string[] => [
  ...either,
  ...(locale.startsWith('it') ? italian : english),
];

const bot = { id: '28:planshift', name: 'Planshift' };
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraphs = (words: string): string =>
  escaped(words)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
const html = (content: string) => ({ contentType: 'text/html', content });
const quote = (kind: 'Reply' | 'Forward' = 'Reply'): string =>
  `<blockquote itemscope="" itemtype="http://schema.skype.com/${kind}" itemid="1732000000001">\r\n` +
  `<strong itemprop="mri" itemid="28:planshift">Planshift</strong><span itemprop="time" itemid="1732000000001"></span>\r\n` +
  `<p itemprop="preview">Which customer? <b>cancel</b></p>\r\n</blockquote>\r\n`;
const quoted = { type: 'quotedReply', quotedReply: { messageId: '1732000000001', preview: 'Which customer?' } };
const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' };
const mention = { type: 'mention', text: '<at>Planshift</at>', mentioned: bot };
const picture = {
  contentType: 'image/*',
  contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original',
};

/** One word of the client's, at a random place between the words. */
const sprinkled = (words: string, sign: string, random: Random): string => {
  const at = random.between(0, words.length);
  return `${words.slice(0, at)}${sign}${words.slice(at)}`;
};

const wrappings: Readonly<Record<string, Wrapping>> = {
  desktop: (words) => ({ text: words, attachments: [html(paragraphs(words))], textFormat: 'plain' }),
  htmlAlone: (words) => ({ attachments: [html(`<div>${paragraphs(words)}</div>`)] }),
  emptyText: (words) => ({ text: '', attachments: [html(paragraphs(words))] }),
  quoting: (words) => ({
    text: `<quoted messageId="1732000000001"/> ${words}`,
    attachments: [html(`${quote()}${paragraphs(words)}`)],
    entities: [quoted, clientInfo],
  }),
  quotingByTextAlone: (words) => ({ text: `<quoted messageId="1732000000001"></quoted>${words}`, entities: [quoted] }),
  quotingTwice: (words) => ({ text: words, attachments: [html(`${quote()}${quote('Forward')}${paragraphs(words)}`)] }),
  quotingOfOld: (words) => ({
    text: `Planshift\r\nWhich customer? cancel\r\n\r\n${words}`,
    attachments: [html(`${quote()}${paragraphs(words)}`)],
  }),
  mentioning: (words) => ({ text: `<at>Planshift</at> ${words}`, entities: [clientInfo, mention] }),
  mentioningTightly: (words) => ({ text: `<at>Planshift</at>&nbsp;${words}\n`, entities: [mention] }),
  mentioningInHtml: (words) => ({
    attachments: [
      html(
        `<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Planshift</span>&nbsp;</p>${paragraphs(words)}`,
      ),
    ],
    entities: [mention],
  }),
  withoutWidth: (words, random) => ({
    text: sprinkled(words, random.pick(['\u200b', '\ufeff', '\u2060', '\u00ad']), random),
  }),
  noBreaks: (words) => ({ text: words.replaceAll(' ', '\u00a0') }),
  spaced: (words) => ({ text: `\n  ${words} \u00a0\r\n` }),
  capital: (words) => ({ text: words.slice(0, 1).toUpperCase() + words.slice(1) }),
  withPicture: (words) => ({
    text: words,
    attachments: [picture, html(`${paragraphs(words)}<img src="x" alt="image">`)],
  }),
  withNothing: (words) => ({ text: words, attachments: null, entities: null, value: null, locale: null }),
  withOddParts: (words) => ({
    text: words,
    attachments: [{ contentType: 'application/vnd.unheard.of', content: { a: 1 } }],
    entities: [
      { type: 'unheardOf', mentioned: 7 },
      { type: 'clientInfo', timezone: 'Mars/Olympus' },
    ],
    localTimezone: 'Mars/Olympus',
  }),
};

/** The words as one of the clients sends them. */
export const wrapped = (words: string, random: Random): Json => ({
  type: 'message',
  ...wrappings[random.pick(Object.keys(wrappings))]!(words, random),
});

const withoutWords: readonly { readonly is: NoWords; readonly activity: Json }[] = [
  { is: 'picture', activity: { text: '', attachments: [picture] } },
  { is: 'picture', activity: { attachments: [html('<p><img itemscope="" src="https://x" alt="image"></p>')] } },
  { is: 'recording', activity: { attachments: [{ contentType: 'video/mp4', contentUrl: 'https://x' }] } },
  { is: 'link', activity: { text: 'https://contoso.sharepoint.com/:x:/s/sales/people.csv?web=1' } },
  { is: 'quote', activity: { text: '<quoted messageId="1"/>', attachments: [html(quote())], entities: [quoted] } },
  { is: 'nothing', activity: { text: '\u200b ' } },
  {
    is: 'nothing',
    activity: { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] },
  },
  { is: 'edited', activity: { type: 'messageUpdate', text: 'confirm' } },
];

/** Something in which there are no words to answer. */
export const wordless = (random: Random) => {
  const { is, activity } = random.pick(withoutWords);
  return { is, activity: { type: 'message', ...activity } };
};
