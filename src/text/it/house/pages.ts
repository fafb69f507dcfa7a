import type { EveryText } from '../../en';
import type { Operator } from '../../en/house/pages';
import type { Format } from '../../format';

const chiunque = ({ name }: Operator) => name ?? 'L’organizzazione che gestisce questo bot';
const aChi = ({ name, contact }: Operator) =>
  contact ?? name ?? 'l’amministratore dell’organizzazione che gestisce questo bot';

const kept = (f: Format, months: number) => [
  {
    heading: 'Che cosa viene conservato',
    lines: [
      'Delle persone che usano il bot: nome, ID di Microsoft Entra, come raggiungerle in Teams, lingua, fuso orario, impostazioni delle notifiche, la domanda rimasta aperta e ciò che hanno deciso.',
      'Delle persone dei clienti le cui licenze vengono spostate: nome, nome di accesso e licenze.',
      'Dei clienti: nome, dominio e le sottoscrizioni per cui serve una decisione.',
    ],
  },
  {
    heading: 'Perché',
    lines: [
      'Per spostare le licenze esattamente come una persona ha confermato, per poter dimostrare in seguito chi ha deciso che cosa e per avvisare prima che una sottoscrizione scada.',
    ],
  },
  {
    heading: 'Per quanto tempo',
    lines: [
      `Nomi e nomi di accesso: ${f.forms(months, { one: 'un mese', other: `${f.count(months)} mesi` })} dopo la fine di una migrazione.`,
      'I messaggi a chi usa il bot: 60 giorni. Ciò che viene letto per preparare una domanda: 7 giorni. Come raggiungere una persona, e le sue impostazioni: fino alla cancellazione.',
      'Ciò che è stato acquistato, spostato e deciso: per sempre, con ID al posto dei nomi.',
    ],
  },
];

const protectedHow = (operator: Operator) => [
  {
    heading: 'Dove vanno i dati',
    lines: [
      'Sono conservati in un database di chi gestisce il bot. Vengono letti e scritti nel Centro per i partner Microsoft, Microsoft Graph e Microsoft Teams, e non vanno altrove.',
      'Questa pagina non usa cookie e non carica nulla da altri siti.',
    ],
  },
  {
    heading: 'I diritti degli interessati',
    lines: [
      `Per vedere, correggere o cancellare i propri dati si può contattare ${aChi(operator)}. La cancellazione toglie il nome e mette una parola casuale al posto dell’ID; avviene solo quando è finita la migrazione che riguarda la persona.`,
    ],
  },
];

const privacy = (f: Format): EveryText['pages']['privacy'] => ({
  title: 'Informativa sulla privacy',
  intro: (operator) =>
    `${chiunque(operator)} gestisce Planshift, un bot di Microsoft Teams che sposta i clienti dai piani Microsoft ritirati, ed è responsabile dei dati che il bot conserva.`,
  own: 'L’informativa completa',
  sections: (operator, months) => [...kept(f, months), ...protectedHow(operator)],
});

const terms = (): EveryText['pages']['terms'] => ({
  title: 'Condizioni d’uso',
  intro: (operator) =>
    `${chiunque(operator)} gestisce Planshift per i propri agenti di vendita. Nessun altro può usarlo.`,
  own: 'Le condizioni d’uso complete',
  sections: () => [
    {
      heading: 'Che cosa fa una conferma',
      lines: [
        'Nulla viene acquistato, spostato o chiuso prima della conferma. Una conferma acquista sottoscrizioni a nome dell’organizzazione, modifica le licenze nel tenant del cliente e chiude la sottoscrizione ritirata, esattamente come mostra il riepilogo.',
        'Ciò che viene acquistato ha un costo e si può annullare solo come prevedono le condizioni di Microsoft.',
        'Ogni decisione viene conservata per sempre, insieme a chi l’ha presa.',
      ],
    },
    {
      heading: 'Prezzi e date',
      lines: [
        'Sono quelli indicati in quel momento dal Centro per i partner Microsoft. Fa fede la fattura di Microsoft.',
      ],
    },
    {
      heading: 'Nessuna garanzia',
      lines: [
        'Planshift è software open source con licenza MIT e viene fornito senza alcuna garanzia. Non è un prodotto di Microsoft.',
      ],
    },
  ],
});

/** What a browser shows at the bot's own address; read by anybody, so nobody is addressed with «tu». */
export const pages = (f: Format): EveryText['pages'] => ({
  others: { home: 'Che cos’è', privacy: 'Privacy', terms: 'Condizioni d’uso' },
  inLanguage: 'English',
  home: {
    title: 'Planshift per Microsoft Teams',
    intro: () =>
      'Un bot di Microsoft Teams che aiuta gli agenti di vendita a spostare i clienti dai piani Microsoft ritirati.',
    sections: (operator) => [
      {
        heading: 'Come si usa',
        lines: [
          `${chiunque(operator)} lo gestisce per i propri agenti. Si usa in Microsoft Teams: basta aprire una chat con Planshift e scrivere aiuto.`,
        ],
      },
      { heading: 'Assistenza', lines: [`Se qualcosa non funziona, si può contattare ${aChi(operator)}.`] },
    ],
  },
  privacy: privacy(f),
  terms: terms(),
});
