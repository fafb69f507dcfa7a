import { contentOf } from '../../../src/bot/message/messageContent';

const bot = { id: '28:planshift', name: 'Planshift' };
const heard = (activity: object) => contentOf({ recipient: bot, ...activity });
const html = (content: string) => ({ contentType: 'text/html', content });
const mentionOf = (id: string, name: string) => ({
  type: 'mention',
  mentioned: { id, name },
  text: `<at>${name}</at>`,
});
const quote = (said: string) =>
  `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri">Planshift</strong>` +
  `<p itemprop="preview">${said}</p></blockquote>`;
const file = (downloadUrl?: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  content: { downloadUrl },
});

const words: readonly (readonly [string, object, string])[] = [
  ['typed words', { text: 'migrate contoso' }, 'migrate contoso'],
  ['words that came as HTML alone', { attachments: [html('<div>migrate <b>contoso</b></div>')] }, 'migrate contoso'],
  [
    'an answer under a quote',
    { text: '<quoted messageId="17"/> 1', attachments: [html(`${quote('Which?')}<p>1</p>`)] },
    '1',
  ],
  ['an answer under a quote that only the text marks', { text: '<quoted messageId="17"></quoted>1' }, '1'],
  [
    'an answer under a quote that the text repeats',
    { text: 'Planshift\r\nWhich customer?\r\n\r\n1', attachments: [html(`${quote('Which customer?')}<p>1</p>`)] },
    '1',
  ],
  [
    'words beside a forwarded message',
    { attachments: [html(`<p>2</p>${quote('all').replace('Reply', 'Forward')}`)] },
    '2',
  ],
  [
    'words spoken to the bot by name',
    { text: '<at>Planshift</at>&nbsp;help', entities: [mentionOf(bot.id, 'Planshift')] },
    'help',
  ],
  [
    'words spoken to the bot by another name',
    { text: '<at>Plans</at> help', entities: [mentionOf(bot.id, 'Plans')] },
    'help',
  ],
  [
    'words spoken to the bot in HTML alone',
    { attachments: [html('<span itemtype="http://schema.skype.com/Mention" itemid="0">Planshift</span> help')] },
    'help',
  ],
  [
    'a person spoken of by name',
    { text: 'all except <at>Ana Tores</at>', entities: [mentionOf('29:ana', 'Ana Tores')] },
    'all except Ana Tores',
  ],
  [
    'a pasted table, whose cells the text has lost',
    {
      text: 'Contoso Ann Wingtip',
      attachments: [html('<table><tr><td>Contoso</td><td>Ann</td></tr><tr><td></td><td>Wingtip</td></tr></table>')],
    },
    'Contoso\tAnn\n\tWingtip',
  ],
  ['signs without a width', { text: '\u200bhe\u00adlp\ufeff' }, 'help'],
  ['spaces that do not break', { text: 'migrate\u00a0contoso' }, 'migrate contoso'],
  ['lines of a list', { attachments: [html('<p>ana</p><p>bo</p><ul><li>cy</li></ul>')] }, 'ana\nbo\ncy'],
  ['a sign that is drawn', { attachments: [html('<p>ok <emoji id="yes" alt="👍" title="Yes"></emoji></p>')] }, 'ok 👍'],
  [
    'a domain that the client made a link of',
    { text: 'contoso.com', attachments: [html('<a href="http://contoso.com">contoso.com</a>')] },
    'contoso.com',
  ],
  [
    'an address that the client made a link of',
    { attachments: [html('<a href="mailto:ana@contoso.com">ana@contoso.com</a>')] },
    'ana@contoso.com',
  ],
  [
    'a picture beside words',
    { text: 'help', attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }] },
    'help',
  ],
  ['markup that never ends', { attachments: [html('help <b <i <blockquote itemtype="x"')] }, 'help'],
];

it.each(words)('hears %s', (_what, activity, expected) => {
  expect(heard(activity)).toEqual({ words: expected, files: [] });
});

const instead: readonly (readonly [string, object, string])[] = [
  [
    'a picture',
    { attachments: [{ contentType: 'image/*', contentUrl: 'https://x' }, html('<p><img src="x"></p>')] },
    'picture',
  ],
  ['a picture in HTML alone', { attachments: [html('<p><img alt="image" src="x"></p>')] }, 'picture'],
  ['a recording', { attachments: [{ contentType: 'video/mp4' }] }, 'recording'],
  ['a link to a file', { text: 'https://contoso.sharepoint.com/sites/x/people.csv' }, 'link'],
  [
    'a link to a file that bears its name',
    {
      text: 'people.csv',
      attachments: [html('<p><a href="https://contoso-my.sharepoint.com/:x:/p/people.csv">people.csv</a></p>')],
    },
    'link',
  ],
  [
    'a file that is shared and not sent',
    { attachments: [{ contentType: 'reference', contentUrl: 'https://contoso.sharepoint.com/x', name: 'people.csv' }] },
    'link',
  ],
  [
    'what else is kept with files',
    { attachments: [{ contentType: 'unheard/of', contentUrl: 'https://contoso-my.sharepoint.com/x' }] },
    'link',
  ],
  ['a quote alone', { text: '<quoted messageId="17"/>', attachments: [html(quote('Which?'))] }, 'quote'],
  ['a quote alone that the text repeats', { text: 'confirm', attachments: [html(quote('confirm'))] }, 'quote'],
  [
    'a forwarded word that the text repeats',
    { text: 'confirm', attachments: [html(quote('confirm').replace('Reply', 'Forward'))] },
    'quote',
  ],
  ['a quote that holds markup', { text: '<quoted messageId="17"><b>x</b>confirm</quoted>' }, 'quote'],
  ['a quote that never ends', { text: '<quoted messageId="17"><b>confirm' }, 'quote'],
  ['nothing', {}, 'nothing'],
  ['spaces and signs without a width', { text: ' \u200b\n' }, 'nothing'],
  ['a card', { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] }, 'nothing'],
];

it.each(instead)('tells %s from words', (_what, activity, expected) => {
  expect(heard(activity)).toEqual({ words: '', files: [], instead: expected });
});

it('finds every file and the words beside them', () => {
  const attachments = [html('<p>except these</p>'), file('https://contoso.sharepoint.com/a'), file()];

  expect(heard({ attachments })).toEqual({ words: 'except these', files: ['https://contoso.sharepoint.com/a', ''] });
});

it.each([
  ['mentions', '<at '],
  ['quotes', '<quoted '],
  ['links', '<a href="https://contoso.sharepoint.com/x">'],
  ['quoted parts', '<blockquote itemtype="http://schema.skype.com/Reply">'],
  ['mentions in HTML', '<span itemtype="http://schema.skype.com/Mention">'],
  ['cells', '<td>'],
])('reads %s that never end in time that grows with their number', (_what, piece) => {
  const timeOf = (times: number): number => {
    const text = piece.repeat(times);
    const begun = process.cpuUsage();
    heard({ text, attachments: [html(text)] });
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
  timeOf(500);
  const most = Math.floor(250_000 / piece.length);
  expect(timeOf(most)).toBeLessThan(64 * Math.max(timeOf(most / 16), 5_000));
});
