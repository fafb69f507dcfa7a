import type { EveryText } from '../en';
import type { Format } from '../format';
import { plain } from '../plain';

type Questions = EveryText['questions'];

const plan = (f: Format): Questions['plan'] => ({
  title: (people, customer, retired) =>
    f.forms(people, {
      one: `Con che cosa sostituire ${retired} per l’unica persona di ${customer}?`,
      other: `Con che cosa sostituire ${retired} per le ${f.count(people)} persone di ${customer}?`,
    }),
  allBring: (what) => `Tutti comprendono ${what}.`,
  also: (what) => `inoltre ${what}`,
  priced: 'Il prezzo più basso al mese per persona, imposte escluse:',
  free: 'Gratuito',
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
  showAll: (n) => `Mostra tutti e ${f.count(n)}`,
  notOffered: '**Non disponibili**',
  notOfferedCount: (n) =>
    f.forms(n, { one: 'Un piano non è disponibile.', other: `${f.count(n)} piani non sono disponibili.` }),
  showAllForWhy: 'Mostra tutti per vedere perché.',
  nothingOffered: 'Nessuno dei piani sostitutivi può essere acquistato per questo cliente. I motivi sono qui sotto.',
  notOfferedBecause: (names, rule, next) => `${names}: ${rule} ${next}`,
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
  title: (name) => `Per quanto tempo, e come si paga ${name}?`,
  seats: (n) =>
    f.forms(n, { one: 'C’è una licenza da acquistare.', other: `Ci sono ${f.count(n)} licenze da acquistare.` }),
  name: (duration, cycle) => termNames[`${duration}/${cycle}`] ?? `${plain(duration)}, ${plain(cycle)}`,
  dearer: (share) => `${f.percent(share)} in più della soluzione più conveniente`,
  cheapest: 'la soluzione più conveniente',
  noPrice: 'prezzo non indicato',
  pricesOf: (at) => `Prezzi delle ore ${f.time(at)}. Vale quello del riepilogo.`,
  cancellable: (days) =>
    f.forms(days, {
      one: 'si può annullare entro un giorno dall’acquisto',
      other: `si può annullare entro ${f.count(days)} giorni dall’acquisto`,
    }),
  hint: 'Premi una voce, oppure scrivi il suo numero.',
});

const frontline = (_f: Format): Questions['frontline'] => ({
  title: (name) => `${name} è consentito per queste persone?`,
  rule: 'Microsoft consente i piani Frontline solo a chi usa come dispositivo principale uno schermo inferiore a 10,9 pollici, oppure condivide un dispositivo con altre persone che hanno una licenza Frontline. Microsoft non può verificarlo: lo confermi tu.',
  yes: 'Sì, lavorano tutti in prima linea',
  no: 'No, scelgo un altro piano',
});

const audience = (f: Format): Questions['audience'] => ({
  title: (name) => `${name} è adatto a queste persone?`,
  rule: (theirs, others) =>
    `Il piano ritirato è per ${theirs}, mentre questo piano è venduto solo per ${others}. Microsoft li vende separati: che queste persone possano averlo lo confermi tu.`,
  free: (n, others) =>
    f.forms(n, {
      one: `Una sua licenza è libera. È stata acquistata per ${others} e verrebbe usata per prima.`,
      other: `${f.count(n)} sue licenze sono libere. Sono state acquistate per ${others} e verrebbero usate per prime.`,
    }),
  yes: 'Sì, queste persone possono averlo',
  no: 'No, scelgo un altro piano',
});

const ways = (f: Format): Pick<Questions['group'], 'way' | 'buysNothing' | 'buys' | 'buysFor'> => ({
  way: {
    move: () => 'Sposta',
    remove: (retired) => `Togli solo ${retired}`,
    leave: (retired) => `Mantieni ${retired}`,
  },
  buysNothing: 'Non si acquista altro.',
  buys: (n) =>
    f.forms(n, { one: 'Si acquista un’altra licenza.', other: `Si acquistano altre ${f.count(n)} licenze.` }),
  buysFor: (n, money) =>
    f.forms(n, {
      one: `Si acquista un’altra licenza: ${money} al mese.`,
      other: `Si acquistano altre ${f.count(n)} licenze: ${money} al mese.`,
    }),
});

const group = (f: Format): Questions['group'] => ({
  title: {
    blocked: (n) =>
      f.forms(n, {
        one: 'Che cosa succede all’account bloccato?',
        other: `Che cosa succede ai ${f.count(n)} account bloccati?`,
      }),
    guests: (n) =>
      f.forms(n, {
        one: 'Che cosa succede all’utente guest?',
        other: `Che cosa succede ai ${f.count(n)} utenti guest?`,
      }),
    covered: (n) =>
      f.forms(n, {
        one: 'Che cosa succede a chi ha già ciò che serve?',
        other: `Che cosa succede alle ${f.count(n)} persone che hanno già ciò che serve?`,
      }),
  },
  about: {
    blocked: 'L’accesso è bloccato, spesso perché la persona ha lasciato l’azienda.',
    guests: 'Gli utenti guest vengono da un’altra organizzazione e di rado hanno bisogno di una licenza di questa.',
    covered: 'Hanno un altro piano che offre altrettanto: senza la licenza ritirata non perdono nulla.',
  },
  ...ways(f),
  mayClose: (retired) => `Nessuno tiene più aperta ${retired}.`,
  move: 'Sposta',
  remove: 'Togli solo la licenza ritirata',
  leave: 'Mantieni la licenza ritirata',
  alsoLeave: 'Lascia com’è',
  hint: 'Premi una voce, oppure scrivi **sposta**, **togli** o **mantieni**.',
});

const planless = (f: Format): Questions['planless'] => ({
  title: (n) =>
    f.forms(n, {
      one: 'Una persona resterebbe senza alcun piano',
      other: `${f.count(n)} persone resterebbero senza alcun piano`,
    }),
  about: (n, retired) =>
    f.forms(n, {
      one: `Nessun’altra licenza le dà Teams, posta, file o app di Office. Senza ${retired} non le resta nulla con cui lavorare.`,
      other: `Nessun’altra licenza dà loro Teams, posta, file o app di Office. Senza ${retired} non resta loro nulla con cui lavorare.`,
    }),
  move: (plan) => `Dai invece ${plan}`,
  leave: 'Mantieni la licenza ritirata',
  remove: 'Togli comunque la licenza',
  hint: 'Premi un pulsante, oppure scrivi **sposta**, **mantieni** o **togli**.',
});

const partner = (_f: Format): Questions['partner'] => ({
  title: 'Quale rivenditore indiretto è il partner registrato?',
  current: (id) => `La sottoscrizione ritirata indica ${id}.`,
  noCurrent: 'La sottoscrizione ritirata non ne indica nessuno.',
  label: 'ID partner (ID MPN) del rivenditore',
  use: 'Usa questo',
  keep: (id) => `Mantieni ${id}`,
  none: 'Nessuno: vendita diretta',
});

const change = (_f: Format): Questions['change'] => ({
  title: 'Che cosa vuoi cambiare?',
  about: 'Nulla è stato acquistato. Dopo la modifica rivedi il riepilogo.',
  plan: 'Piano',
  term: 'Durata e pagamento',
  people: 'Persone',
  partner: 'Partner registrato',
  close: 'Che cosa succede alla sottoscrizione ritirata',
  back: 'Nulla, torna al riepilogo',
});

const language = (_f: Format): Questions['language'] => ({
  title: 'Quale lingua devo usare? · Which language shall I use?',
  english: 'English',
  italian: 'Italiano',
});

export const questions = (f: Format): Questions => ({
  notNow: 'Non ora',
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
