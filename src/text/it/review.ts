import type { ChosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { EveryText } from '../en';
import type { Format } from '../format';
import { fromDate, onDate, untilDate } from '../italianDates';

const buying = (f: Format) => ({
  title: (customer: string, retired: string, replacement: string) => `${customer}: da ${retired} a ${replacement}`,
  titleRemoving: (customer: string, retired: string) => `${customer}: togliere ${retired}`,
  step: { buy: '1 · Acquisto', move: '2 · Licenze', close: '3 · Chiusura' },
  buy: (seats: number, plan: string) =>
    f.forms(seats, { one: `Una licenza di ${plan}`, other: `${f.count(seats)} licenze di ${plan}` }),
  freeUsed: (free: number, people: number) =>
    f.forms(free, {
      one: `Una delle ${f.count(people)} persone usa una licenza già disponibile.`,
      other: `${f.count(free)} delle ${f.count(people)} persone usano licenze già disponibili.`,
    }),
  atLeast: (seats: number, needed: number) =>
    `Ne ${needed === 1 ? 'basta' : 'bastano'} ${f.count(needed)}; il Centro per i partner non ne vende meno di ${f.count(seats)}.`,
  nothingToBuy: (free: number) =>
    f.forms(free, {
      one: 'Nulla: si usa una licenza già disponibile.',
      other: `Nulla: si usano ${f.count(free)} licenze già disponibili.`,
    }),
  nothingNeeded: 'Nulla: si tolgono soltanto licenze.',
  fact: {
    term: 'Durata',
    price: 'Prezzo',
    total: 'Impegno totale',
    cancel: 'Annullabile',
    partner: 'Partner registrato',
    ends: 'Fine',
  },
  cancelUntil: (at: string) => untilDate(f.instant(at)),
  notCancellable: 'non dopo l’acquisto',
  renews: (on: string) => `Rinnovo automatico ${onDate(f.day(on))}`,
  renewsNot: (on: ChosenEnd) => `Da impostare per finire ${onDate(f.day(on))}`,
  direct: 'nessuno, vendita diretta',
  attest: (partner: string) => `Confermando attesto che ${partner} è il partner registrato per questo ordine.`,
  attestDirect: 'Confermando attesto che nessun rivenditore indiretto è il partner registrato per questo ordine.',
});

const paying = (f: Format) => ({
  charges: (price: string, charges: number) =>
    f.forms(charges, { one: `${price}, un addebito`, other: `${price}, ${f.count(charges)} addebiti` }),
  total: (total: string) => `**${total}**, il tuo prezzo da Microsoft, imposte escluse`,
  atMost: (total: string) => `**al massimo ${total}**, il tuo prezzo da Microsoft, imposte escluse`,
  sum: (charges: number, each: string, total: string) => `${f.count(charges)} × ${each} = ${total}`,
  whyAtMost: {
    higher: (computed: string) =>
      `«Al massimo», perché prezzo, licenze e addebiti danno ${computed} e il totale del Centro per i partner è più alto.`,
    lower: (computed: string) =>
      `«Al massimo», perché prezzo, licenze e addebiti danno ${computed} e il totale del Centro per i partner è più basso.`,
  },
  paidTwiceUntil: (retired: string, on: ChosenEnd) =>
    `Doppio pagamento: ${retired} (new commerce) si paga ${untilDate(f.day(on))}, oltre alle nuove licenze.`,
  paidTwice: (retired: string) =>
    `Doppio pagamento: ${retired} (new commerce) si continua a pagare, oltre alle nuove licenze.`,
  noPrice: 'Il Centro per i partner non ha indicato un prezzo.',
});

const moving = (f: Format) => ({
  move: (n: number) => f.forms(n, { one: 'Una persona cambia piano', other: `${f.count(n)} persone cambiano piano` }),
  nobodyMoves: 'Nessuno cambia piano',
  cohort: (n: number, changes: string) =>
    f.forms(n, { one: `**Una persona** ${changes}`, other: `**${f.count(n)} persone** ${changes}` }),
  gains: (n: number, what: string) => f.forms(n, { one: `ottiene ${what}`, other: `ottengono ${what}` }),
  keeps: (n: number, what: string) => f.forms(n, { one: `mantiene ${what}`, other: `mantengono ${what}` }),
  loses: (n: number, what: string) => f.forms(n, { one: `⚠ perde ${what}`, other: `⚠ perdono ${what}` }),
  same: (n: number) => f.forms(n, { one: 'mantiene tutto il resto', other: 'mantengono tutto il resto' }),
  keptOff: (what: string) => `resta disattivato, come impostato dal cliente: ${what}`,
  otherCohorts: (groups: number, people: number) => {
    const inAll = f.forms(people, { one: 'una persona', other: `${f.count(people)} persone` });
    return f.forms(groups, {
      one: `e un gruppo più piccolo (${inAll})`,
      other: `e ${f.count(groups)} gruppi più piccoli (${inAll})`,
    });
  },
  removes: (n: number, retired: string) =>
    f.forms(n, {
      one: `**Una persona** perde solo ${retired}`,
      other: `**${f.count(n)} persone** perdono solo ${retired}`,
    }),
  setsCountry: (n: number, country: string) =>
    f.forms(n, {
      one: `La località di utilizzo di una persona diventa ${country}.`,
      other: `La località di utilizzo di ${f.count(n)} persone diventa ${country}.`,
    }),
  licencesOf: (what: string, n: number) =>
    f.forms(n, { one: `${what} (una licenza)`, other: `${what} (${f.count(n)} licenze)` }),
  data: 'I suoi dati',
  notMoving: (n: number) =>
    f.forms(n, { one: 'Non cambia piano: una persona', other: `Non cambiano piano: ${f.count(n)} persone` }),
  notMovingBecause: (names: string, rule: string) => `${names}: ${rule}`,
  leftByChoice: (n: number) =>
    f.forms(n, {
      one: 'Una resta com’è per tua scelta.',
      other: `${f.count(n)} restano come sono per tua scelta.`,
    }),
});

/** What was asked by itself and is said once more. */
const confirmedApart = (f: Format) => ({
  removesAll: (n: number, retired: string) =>
    f.forms(n, { one: `**Una persona** perde ${retired}`, other: `**${f.count(n)} persone** perdono ${retired}` }),
  otherAudience: (retired: string) =>
    `⚠ Questo piano è venduto per persone diverse da quelle di ${retired}. Hai confermato che queste possono averlo.`,
  planless: (n: number) => f.forms(n, { one: '⚠ resta senza alcun piano', other: '⚠ restano senza alcun piano' }),
});

const confirming = (f: Format) => ({
  confirm: 'Conferma: acquista e sposta',
  confirmMove: 'Conferma: sposta',
  confirmRemove: 'Conferma: togli le licenze',
  change: 'Cambia…',
  tooSoon: 'È arrivato entro due secondi dalla scheda, quindi non l’ho considerato. Leggila con calma, poi conferma.',
  byOneWord: 'Per procedere premi il primo pulsante o scrivi **conferma**. Nulla è stato acquistato o modificato.',
  renewalNotGiven:
    'Teams non mi ha detto se le nuove licenze si rinnovano, quindi non ho fatto nulla. Scrivi **conferma** per accettare ciò che mostra la scheda.',
  changed: {
    price: (was: string, is: string) => `⚠ Il prezzo è passato da ${was} a ${is}. Ricontrolla, per favore.`,
    seats: (was: string, is: string) => `⚠ Il numero di licenze è passato da ${was} a ${is}. Ricontrolla, per favore.`,
    term: (was: string, is: string) => `⚠ La durata è passata da ${was} a ${is}. Ricontrolla, per favore.`,
    expired: (_was: string, _is: string) => '⚠ L’offerta era scaduta: questa è nuova. Ricontrolla, per favore.',
    day: (_was: string, _is: string) =>
      '⚠ Nel frattempo è cambiato il giorno, e con esso le date. Ricontrolla, per favore.',
    line: (_was: string, _is: string) =>
      '⚠ Il Centro per i partner ha cambiato l’acquisto: questa offerta è nuova. Ricontrolla, per favore.',
  },
  answered: {
    confirmed: (by: string, at: string) => `✔ Confermato da ${by}, ${f.instant(at)}.`,
    notNow: (by: string, at: string) =>
      `Messo da parte da ${by}, ${f.instant(at)}. Nulla è stato acquistato o modificato.`,
    changing: (by: string, at: string) => `In modifica da parte di ${by}, ${f.instant(at)}.`,
    expired: (_by: string, at: string) => `Non più valido ${fromDate(f.instant(at))}. Nulla è stato acquistato.`,
  },
});

export const review = (f: Format): EveryText['review'] => ({
  ...buying(f),
  ...paying(f),
  ...moving(f),
  ...confirmedApart(f),
  ...confirming(f),
});
