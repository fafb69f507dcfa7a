import type { EveryText } from '../en';
import type { Format } from '../format';
import { change, partner } from './questions/changing';
import { group, planless } from './questions/groups';
import { waysOut } from './questions/waysOut';
import { plain } from '../plain';

type Questions = EveryText['questions'];

const sums = (f: Format): Pick<Questions['plan'], 'sumsFor' | 'sumsForChosen'> => ({
  sumsFor: (all, people) => {
    if (people === undefined) return 'Le somme mensili sono per tutti quelli che possono passare a quel piano.';
    if (people === all)
      return f.forms(all, {
        one: 'Le somme mensili sono per l’unica persona.',
        other: `Le somme mensili sono per tutte le ${f.count(all)} persone.`,
      });
    return f.forms(people, {
      one: `Le somme mensili sono per l’unica persona su ${f.count(all)} che ora può passare.`,
      other: `Le somme mensili sono per le ${f.count(people)} persone su ${f.count(all)} che ora possono passare.`,
    });
  },
  sumsForChosen: 'Le somme mensili sono per le persone che hai scelto.',
});

const plan = (f: Format): Questions['plan'] => ({
  title: (people, customer, retired) =>
    f.forms(people, {
      one: `Con che cosa sostituire ${retired} per l’unica persona di ${customer}?`,
      other: `Con che cosa sostituire ${retired} per le ${f.count(people)} persone di ${customer}?`,
    }),
  allBring: (what) => `Tutti comprendono ${what}.`,
  also: (what) => `inoltre ${what}`,
  priced: 'Il prezzo più basso al mese per persona, imposte escluse:',
  times: (n, price, sum) => `${f.count(n)} × ${price} = ${sum} al mese`,
  closest: (retired) => `Il più simile a ${retired}`,
  freeLicences: (n) =>
    f.forms(n, {
      one: 'prima si usa una licenza disponibile',
      other: `prima si usano ${f.count(n)} licenze disponibili`,
    }),
  upTo: (n, needed) => {
    const most = f.forms(n, { one: 'al massimo un’altra licenza', other: `al massimo altre ${f.count(n)} licenze` });
    return `⚠ ${most}, e a queste persone ne servono ${f.count(needed)}`;
  },
  noTeams: '⚠ senza Teams',
  forOthers: (others: string, theirs: string) => `⚠ per ${others}, mentre il piano ritirato è per ${theirs}`,
  covered: (n, plans) =>
    f.forms(n, {
      one: `ℹ Una di loro ha già ${plans}, che basta: per questa persona non si acquista nulla, se non decidi diversamente.`,
      other: `ℹ ${f.count(n)} di loro hanno già ${plans}, che basta: per loro non si acquista nulla, se non decidi diversamente.`,
    }),
  guideRank: (rank, addOns) =>
    addOns === '' ? `scelta n. ${f.count(rank)} della guida` : `scelta n. ${f.count(rank)} insieme a ${addOns}`,
  choose: 'Scegli',
  more: (n) => f.forms(n, { one: 'Un altro', other: `Altri ${f.count(n)}` }),
  firstOnes: (n) => `I primi ${f.count(n)}`,
  notOffered: '**Non disponibili**',
  whyNot: (n) => f.forms(n, { one: 'Uno non disponibile…', other: `${f.count(n)} non disponibili…` }),
  nothingOffered: 'Nessuno dei piani sostitutivi può essere acquistato per questo cliente. I motivi sono qui sotto.',
  morePlans: (n) => f.forms(n, { one: 'un altro', other: `altri ${f.count(n)}` }),
  notOfferedBecause: (names, rule, next) => `${names}: ${rule} ${next}`,
  ...sums(f),
  hint: 'Premi un piano, oppure scrivi il numero o una parte del nome.',
});

const termNames: Readonly<Record<string, string>> = {
  'P1M/monthly': 'Mese per mese',
  'P1Y/monthly': 'Impegno annuale, pagamento mensile',
  'P1Y/annual': 'Un anno, pagamento in un’unica soluzione',
  'P3Y/monthly': 'Impegno triennale, pagamento mensile',
  'P3Y/annual': 'Impegno triennale, pagamento annuale',
  'P3Y/triennial': 'Tre anni, pagamento in un’unica soluzione',
};

const term = (f: Format): Questions['term'] => ({
  title: (name) => `Durata e pagamento di ${name}`,
  aYear: 'all’anno',
  ifKept: 'se resta un anno',
  charged: {
    monthly: (sum) => `${sum} al mese`,
    annual: (sum) => `${sum} all’anno`,
    triennial: (sum) => `${sum} per tre anni`,
    other: (sum) => `${sum} per addebito`,
  },
  times: (n, price, sum) => `${f.count(n)} × ${price} = ${sum}`,
  seats: (n) =>
    f.forms(n, { one: 'C’è una licenza da acquistare.', other: `Ci sono ${f.count(n)} licenze da acquistare.` }),
  canMove: (n) =>
    f.forms(n, { one: 'Ora può passare una persona', other: `Ora possono passare ${f.count(n)} persone` }),
  name: (duration, cycle) => termNames[`${duration}/${cycle}`] ?? `${plain(duration)}, ${plain(cycle)}`,
  dearer: (share) => `${f.percent(share)} in più della soluzione più conveniente`,
  cheapest: 'la soluzione più conveniente',
  noPrice: 'prezzo non indicato',
  pricesOf: (at) => `Prezzi aggiornati alle ${f.time(at)}. Vale quello del riepilogo.`,
  cancellable: (days) =>
    f.forms(days, {
      one: 'si può annullare entro un giorno dall’acquisto',
      other: `si può annullare entro ${f.count(days)} giorni dall’acquisto`,
    }),
  hint: 'Premi una voce, oppure scrivi il suo numero.',
});

const frontline = (_f: Format): Questions['frontline'] => ({
  title: (name) => `${name} è consentito per queste persone?`,
  rule: 'Microsoft consente i piani Frontline in due soli casi. Il dispositivo principale ha uno schermo inferiore a 10,9 pollici, oppure il dispositivo è condiviso con altre persone che hanno una licenza Frontline. Microsoft non può verificarlo: lo attesti tu.',
  yes: 'Sì, lavorano tutti in prima linea',
  no: 'No, scelgo un altro piano',
  hint: 'Premi una voce, oppure scrivi **sì** o **no**.',
});

const audience = (f: Format): Questions['audience'] => ({
  title: (name) => `${name} è adatto a queste persone?`,
  rule: (theirs, others) =>
    `Il piano ritirato è per ${theirs}, mentre questo piano è venduto solo per ${others}. Microsoft li vende separati: che queste persone possano averlo lo confermi tu.`,
  free: (n, others) =>
    f.forms(n, {
      one: `Una sua licenza è disponibile. È stata acquistata per ${others} e verrebbe usata per prima.`,
      other: `${f.count(n)} sue licenze sono disponibili. Sono state acquistate per ${others} e verrebbero usate per prime.`,
    }),
  yes: 'Sì, possono averlo',
  no: 'No, scelgo un altro piano',
});

const language = (_f: Format): Questions['language'] => ({
  title: 'Quale lingua devo usare? · Which language shall I use?',
  english: 'English',
  italian: 'Italiano',
  hint: 'Premi una lingua, oppure scrivi **lingua italiano** o **lingua english**.',
});

export const questions = (f: Format): Questions => ({
  notNow: 'Non ora',
  choosingLater: 'Scegli più avanti chi passa al nuovo piano.',
  moreHint: 'Scrivi **altri** per vedere gli altri.',
  waysOut: waysOut(f),
  plan: plan(f),
  term: term(f),
  frontline: frontline(f),
  audience: audience(f),
  group: group(f),
  planless: planless(f),
  partner: partner(f),
  change: change(f),
  language: language(f),
});
