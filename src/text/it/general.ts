import type { EveryText } from '../en';
import type { Format } from '../format';
import { ofDate } from '../italianDates';

const waiting =
  (f: Format): EveryText['general']['waiting'] =>
  ({ others, seconds }) =>
    seconds === undefined
      ? f.forms(others, {
          one: 'In questo momento c’è un’altra richiesta in corso.',
          other: `In questo momento ci sono altre ${f.count(others)} richieste in corso.`,
        })
      : f.forms(others, {
          one: `In questo momento c’è un’altra richiesta in corso: circa ${f.count(seconds)} secondi.`,
          other: `In questo momento ci sono altre ${f.count(others)} richieste in corso: circa ${f.count(seconds)} secondi.`,
        });

const whileReading = (
  f: Format,
): Pick<EveryText['general'], 'reading' | 'readingAbout' | 'readingPeople' | 'cancel' | 'left' | 'canCancel'> => ({
  reading: {
    survey: (customer) => `Leggo i dati di ${customer}…`,
    quote: (customer) => `Preparo il riepilogo per ${customer}…`,
  },
  readingAbout: {
    survey:
      'Sottoscrizione, persone, licenze e che cosa questo cliente può acquistare. Questa scheda diventa la prossima domanda.',
    quote:
      'Il Centro per i partner sta calcolando il prezzo di questo acquisto. Nulla viene acquistato. Questa scheda diventa il riepilogo.',
  },
  readingPeople: (n) =>
    f.forms(n, {
      one: 'Leggo i dati di una persona, mentre il Centro per i partner calcola il prezzo di questo acquisto. Nulla viene acquistato. Questa scheda diventa il riepilogo.',
      other: `Leggo i dati di ${f.count(n)} persone, mentre il Centro per i partner calcola il prezzo di questo acquisto. Nulla viene acquistato. Questa scheda diventa il riepilogo.`,
    }),
  cancel: 'Esci',
  left: 'Chiusa',
  canCancel: 'Per uscire scrivi **esci**.',
});

export const general = (f: Format): EveryText['general'] => ({
  hello: (firstName) => `Ciao ${firstName}, sono Planshift.`,
  helloNobody: 'Ciao, sono Planshift.',
  what: 'Sposto i clienti dai piani che Microsoft ha ritirato: acquisto il piano sostitutivo, ci sposto le persone e chiudo la sottoscrizione ritirata. Ti mostro tutto prima di fare qualsiasi cosa.',
  first: 'Puoi premere i pulsanti oppure scrivere. Nulla viene acquistato prima della tua conferma.',
  ending: 'In scadenza',
  moveCustomer: 'Sposta un cliente',
  help: 'Aiuto',
  allMigrations: 'Migrazioni',
  helpTitle: 'Che cosa so fare',
  helpExamples:
    'Premi, oppure scrivi: **scadenze 30**, **sposta contoso**, **migrazioni mie**, **silenzia contoso**, **assegna contoso a me**, **notifiche 9-17**.',
  helpAll: 'Tutti i comandi',
  myCustomers: 'Solo i miei clienti',
  language: 'Lingua',
  helpHint:
    'A ogni domanda puoi rispondere premendo o scrivendo un numero, un nome o una sua parte. Parlo italiano e inglese.',
  ...whileReading(f),
  waiting: waiting(f),
  answeredBy: (by, at) => `${by}, ${f.instant(at)}`,
  answeredAt: (at) => f.instant(at),
  refusedTitle: (customer) => `${customer} non può ancora essere spostato`,
  refusedTitleNobody: 'Per ora non è possibile',
  refusedAsOf: (at) => `Dati ${ofDate(f.instant(at))}.`,
  checkAgain: 'Verifica di nuovo',
  showMigration: 'Mostra la migrazione',
  tryAgain: 'Riprova',
  fileTitle: (name) => `Il tuo file: ${name}`,
  fileOnce: (until) => `Il collegamento funziona una volta sola, fino alle ${f.time(until)}, su questo computer.`,
  download: 'Scarica',
});
