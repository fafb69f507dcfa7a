import type { ChosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { EveryText } from '../en';
import type { Format } from '../format';
import { onDate, untilDate } from '../italianDates';

const steps = (f: Format) => ({
  title: (customer: string, retired: string, replacement: string) => `${customer}: da ${retired} a ${replacement}`,
  titleRemoving: (customer: string, retired: string) => `${customer}: togliere ${retired}`,
  fromTo: (retired: string, replacement: string) => `${retired} → ${replacement}`,
  removing: (retired: string) => `Togliere ${retired}`,
  step: { buy: '1 · Acquisto', move: '2 · Passaggio', close: '3 · Chiusura' },
  buys: (seats: number) =>
    f.forms(seats, { one: '1 · Acquisto di una licenza', other: `1 · Acquisto di ${f.count(seats)} licenze` }),
  buysAtMost: (seats: number) =>
    f.forms(seats, {
      one: '1 · Acquisto di una licenza, al massimo',
      other: `1 · Acquisto di ${f.count(seats)} licenze, al massimo`,
    }),
  buysNothing: '1 · Nulla da acquistare',
  moves: (n: number) =>
    f.forms(n, { one: '2 · Passaggio di una persona', other: `2 · Passaggio di ${f.count(n)} persone` }),
  takes: (n: number, retired: string) =>
    f.forms(n, {
      one: `2 · Togliere ${retired} a una persona`,
      other: `2 · Togliere ${retired} a ${f.count(n)} persone`,
    }),
  movesNobody: '2 · Nessuno da spostare',
  closes: (what: string) => `3 · ${what}`,
  staysOpen: (retired: string) => `⚠ 3 · ${retired} resta attiva`,
});

const buying = (f: Format) => ({
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
      one: 'Si usa una licenza già disponibile.',
      other: `Si usano ${f.count(free)} licenze già disponibili.`,
    }),
  nothingNeeded: 'Si tolgono soltanto licenze.',
  catalogueSays: (item: string, title: string, licence?: string) =>
    `Nessuno ha verificato il suo id, ${item}. Nel paese del cliente il catalogo lo chiama «${title}»${licence === undefined ? '' : ` e le sue licenze ${licence}`}.`,
  fact: {
    term: 'Durata',
    price: 'Prezzo',
    total: 'Impegno totale',
    cancel: 'Annullabile',
    partner: 'Partner registrato',
    renewal: 'Rinnovo',
  },
  cancelUntil: (at: string) => untilDate(f.instant(at)),
  cancellableUntil: (at: string) => `Annullabile ${untilDate(f.instant(at))}`,
  notCancellable: 'non dopo l’acquisto',
  neverCancellable: 'Non annullabile dopo l’acquisto',
  renews: (on: string) => `Rinnovo automatico ${onDate(f.day(on))}`,
  renewsNot: (on: ChosenEnd) => `Da impostare per terminare ${onDate(f.day(on))}`,
  direct: 'nessuno, vendita diretta',
  attest: (partner: string) => `Confermando attesti che ${partner} è il partner registrato per questo ordine.`,
  attestAsking: (partner: string) =>
    `Chiedendo l’approvazione attesti che ${partner} è il partner registrato per questo ordine.`,
  attestDirectAsking:
    'Chiedendo l’approvazione attesti che nessun rivenditore indiretto è il partner registrato per questo ordine.',
  attestDirect: 'Confermando attesti che nessun rivenditore indiretto è il partner registrato per questo ordine.',
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
  ownSum: {
    higher: (computed: string) => `Prezzo × licenze × addebiti darebbe ${computed}.`,
    lower: (_computed: string) => 'Il totale del Centro per i partner è più basso.',
  },
  paidTwiceUntil: (retired: string, on: ChosenEnd, more?: string) =>
    `Doppio pagamento: ${retired} si paga ${untilDate(f.day(on))}, oltre alle nuove licenze${more === undefined ? '' : `: ${more}`}.`,
  paidTwice: (retired: string) => `Doppio pagamento: ${retired} si paga ancora, oltre alle nuove licenze.`,
  notTwice: 'Con il passaggio alla scadenza non si paga nulla due volte.',
  remindAtEnd: (days: number) =>
    `Ricordamelo ${f.forms(days, { one: 'un giorno', other: `${f.count(days)} giorni` })} prima`,
  noPrice: 'Il Centro per i partner non indica un prezzo.',
  paidEach: (term: string, charges: number, each: string) => `${term}: ${f.count(charges)} × ${each}`,
  beforeTax: 'imposte escluse',
});

/** Who stays where they are, and why. */
const notMoving = (f: Format) => ({
  staying: (n: number, who: string) =>
    f.forms(n, {
      one: `Resta fuori una persona: ${who}`,
      other: `Restano fuori ${f.count(n)} persone: ${who}`,
    }),
  stuck: {
    inheritedFromGroup: (names: string, groups: string) => `${names} (gruppo ${groups})`,
    noUsageLocation: (names: string) => `${names} (nessuna località di utilizzo)`,
  },
  allByChoice: 'per tua scelta',
  byChoice: (n: number) => f.forms(n, { one: 'una per tua scelta', other: `${f.count(n)} per tua scelta` }),
  notMovingBecause: (names: string, rule: string) => `${names}: ${rule}`,
});

const moving = (f: Format) => ({
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
  knownBy: (partNumber: string) =>
    `Riconosciuta dal nome delle licenze nel tenant del cliente, ${partNumber}: nessun ID della sottoscrizione è verificato.`,
  ...notMoving(f),
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
  confirm: (sum: string) => `Acquista e sposta: ${sum}`,
  confirmAtMost: (sum: string) => `Acquista: al massimo ${sum}`,
  confirmUnpriced: 'Acquista e sposta',
  confirmMove: (n: number) => f.forms(n, { one: 'Sposta una persona', other: `Sposta ${f.count(n)} persone` }),
  confirmRemove: (n: number) => f.forms(n, { one: 'Togli a una persona', other: `Togli a ${f.count(n)} persone` }),
  hintBuying: 'Nulla viene acquistato finché non premi il primo pulsante o scrivi **conferma**.',
  hint: 'Nulla viene modificato finché non premi il primo pulsante o scrivi **conferma**.',
  details: 'Dettagli',
  change: 'Modifica…',
  tooSoon:
    'La conferma è arrivata entro due secondi dalla scheda, quindi non l’ho considerata. Leggi la scheda con calma, poi conferma.',
  byOneWord: 'Per procedere premi il primo pulsante o scrivi **conferma**. Nulla è stato acquistato o modificato.',
  renewalNotGiven:
    'Teams non mi ha detto se le nuove licenze si rinnovano, quindi non ho fatto nulla. Scrivi **conferma** per accettare ciò che mostra la scheda.',
  changed: {
    price: (was: string, is: string) => `⚠ Il prezzo è passato da ${was} a ${is}: ricontrolla.`,
    seats: (was: string, is: string) => `⚠ Il numero di licenze è passato da ${was} a ${is}: ricontrolla.`,
    term: (was: string, is: string) => `⚠ La durata è passata da ${was} a ${is}: ricontrolla.`,
    expired: (_was: string, _is: string) => '⚠ L’offerta era scaduta e questa è nuova: ricontrolla.',
    day: (_was: string, _is: string) => '⚠ Nel frattempo è cambiato il giorno, e con esso le date: ricontrolla.',
    line: (_was: string, _is: string) =>
      '⚠ Il Centro per i partner ha cambiato l’acquisto e questa offerta è nuova: ricontrolla.',
  },
  changedSince: (what: string) => `⚠ ${what} Ricontrolla.`,
  confirmedBy: (by: string, at: string) => `✔ Confermato da ${by}, ${f.instant(at)}.`,
  answered: {
    notNow: 'Rimandato. Nulla è stato acquistato o modificato.',
    changing: 'In modifica. Nulla è stato acquistato.',
    expired: 'Non più valido. Nulla è stato acquistato.',
  },
});

export const review = (f: Format): EveryText['review'] => ({
  ...steps(f),
  ...buying(f),
  ...paying(f),
  ...moving(f),
  ...confirmedApart(f),
  ...confirming(f),
});
