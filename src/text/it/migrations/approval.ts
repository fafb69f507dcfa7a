import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { byDate, fromDate, onDate } from '../../italianDates';

type Approval = EveryText['approval'];

const reasons = (f: Format): Pick<Approval, 'why' | 'needed' | 'notToday' | 'neverInADay' | 'unpricedInADay'> => ({
  why: {
    licences: (n, most) =>
      f.forms(n, { one: 'una licenza', other: `${f.count(n)} licenze` }) + `, più di ${f.count(most)}`,
    people: (n, most) =>
      f.forms(n, { one: 'una persona', other: `${f.count(n)} persone` }) + `, più di ${f.count(most)}`,
    total: (sum, most) => `${sum} in tutto, più di ${most}`,
    currency: (code) => `si paga in ${code}, valuta senza soglia`,
    pack: (retired) => `ogni spostamento da ${retired}`,
    unpriced: 'il prezzo non è noto',
    planless: (n) =>
      f.forms(n, {
        one: 'una persona resta senza alcun piano',
        other: `${f.count(n)} persone restano senza alcun piano`,
      }),
    dayLimit: (sum, limit) => `${sum} impegnati oggi da un solo agente, più di ${limit}`,
  },
  needed: (whys) => `⚠ Serve un’approvazione: ${whys}`,
  notToday: (sum, limit, from) =>
    `⚠ Supera il tuo limite giornaliero: con questo acquisto arriveresti a ${sum} e il limite è ${limit}. Puoi confermare ${fromDate(f.instant(from))}, oppure spostare meno persone adesso.`,
  neverInADay: (limit) =>
    `⚠ Da solo questo acquisto supera il tuo limite giornaliero di ${limit}. Sposta meno persone o chiedi al tuo amministratore di Planshift di alzare DAY_LIMIT.`,
  unpricedInADay:
    '⚠ Il Centro per i partner non indica un prezzo, quindi non posso verificare il tuo limite giornaliero. Rivolgiti al tuo amministratore di Planshift.',
});

type Asking =
  | 'ask'
  | 'hint'
  | 'askInstead'
  | 'notNeeded'
  | 'cannotYet'
  | 'lookAgain'
  | 'asked'
  | 'askedBy'
  | 'waits'
  | 'withdraw'
  | 'withdrawn';

const asking = (f: Format): Pick<Approval, Asking> => ({
  ask: 'Chiedi l’approvazione',
  hint: 'Senza approvazione non succede nulla. Oppure scrivi **chiedi approvazione**.',
  askInstead:
    'Serve una seconda persona. Per chiederlo, premi il primo pulsante o scrivi **chiedi approvazione**. Non ho acquistato né modificato nulla.',
  notNeeded: 'Qui non serve un’approvazione. Per procedere, premi il primo pulsante o scrivi **conferma**.',
  cannotYet: 'Per ora non si può confermare: la scheda dice perché. Non ho acquistato né modificato nulla.',
  lookAgain: 'Da quando ho mostrato la scheda è cambiato se serve un’approvazione. Guardala di nuovo.',
  asked: (customer) =>
    `${customer}: approvazione richiesta. Non acquisto e non modifico nulla finché qualcuno non approva; ti avviso appena rispondono.`,
  askedBy: (by, at) => `Approvazione chiesta da ${by}, ${f.instant(at)}.`,
  waits: (until) =>
    `Non acquisto e non modifico nulla finché una seconda persona non approva. La richiesta scade ${onDate(f.instant(until))}.`,
  withdraw: 'Ritira la richiesta',
  withdrawn: 'Richiesta ritirata. Non ho acquistato né modificato nulla.',
});

type Deciding =
  | 'asksUnseen'
  | 'asksYou'
  | 'answerBy'
  | 'approve'
  | 'decline'
  | 'words'
  | 'wordsHint'
  | 'wordsMissing'
  | 'approvedNow'
  | 'approvedOnHold'
  | 'declinedNow'
  | 'not';

const deciding = (f: Format): Pick<Approval, Deciding> => ({
  asksUnseen: (what) => `Approvazione richiesta: ${what}`,
  asksYou: (by, whys) => `${by} chiede la tua approvazione: ${whys}`,
  answerBy: (until) =>
    `Rispondi ${byDate(f.instant(until))}, poi la richiesta scade. Scrivi **approvazioni** per rivederla.`,
  approve: 'Approva',
  decline: 'Rifiuta',
  words: 'Se rifiuti: perché?',
  wordsHint: 'Dice al collega che cosa cambiare',
  wordsMissing:
    'Spiega il motivo: scrivilo sulla scheda e premi **Rifiuta**, oppure scrivi **rifiuta** e il motivo. Non è ancora deciso nulla.',
  approvedNow: (customer) => `Approvata. La migrazione di ${customer} comincia.`,
  approvedOnHold: 'Approvata. Comincia appena non sono più in sospeso.',
  declinedNow: (by) => `Rifiutata. Comunico il motivo a ${by}.`,
  not: {
    own: 'Questa richiesta è tua, quindi deve decidere qualcun altro.',
    changed:
      'La richiesta non è più quella mostrata sulla scheda, quindi non è stato deciso nulla. Il collega può chiedere un nuovo riepilogo.',
    noRight: 'Non hai il diritto di approvare. Il tuo amministratore di Planshift sa chi ce l’ha.',
    over: 'Questa richiesta non è più aperta.',
  },
});

type Ending =
  | 'attestedBy'
  | 'attestedDirectBy'
  | 'approvedBy'
  | 'over'
  | 'told'
  | 'begins'
  | 'reason'
  | 'nothingDone'
  | 'changeAndAsk'
  | 'fell'
  | 'again';

const ending = (f: Format): Pick<Approval, Ending> => ({
  approvedBy: (by, at) => `✔ Approvata da ${by}, ${f.instant(at)}.`,
  over: {
    declined: (by) => `Rifiutata da ${by}. Non ho acquistato né modificato nulla.`,
    withdrawn: 'Ritirata. Non ho acquistato né modificato nulla.',
    lapsed: 'Scaduta: nessuno ha risposto in tempo. Non ho acquistato né modificato nulla.',
    fellThrough: 'Approvata, ma non cominciata. Non ho acquistato né modificato nulla.',
  },
  told: {
    approved: (customer, by) => `${customer}: approvata da ${by}`,
    declined: (customer, by) => `${customer}: rifiutata da ${by}`,
    lapsed: (customer) => `${customer}: nessuno ha risposto in tempo`,
    fellThrough: (customer) => `${customer}: approvata, ma non cominciata`,
  },
  attestedBy: (by, partner) => `${by} ha attestato che ${partner} è il partner registrato per questo ordine.`,
  attestedDirectBy: (by) =>
    `${by} ha attestato che nessun rivenditore indiretto è il partner registrato per questo ordine.`,
  begins: 'La migrazione comincia ora; la segui sulla sua scheda.',
  reason: (words) => `Motivo: ${words}`,
  nothingDone: 'Non ho acquistato né modificato nulla.',
  changeAndAsk: 'Cambia ciò che non va, poi chiedi di nuovo.',
  fell: {
    overtaken: 'Prima è cominciata un’altra migrazione di questa sottoscrizione. Scrivi **migrazioni** per vederla.',
    changed: 'Non è più ciò che era stato approvato. Prepara un nuovo riepilogo e chiedi di nuovo.',
    mayNoMore: 'Chi l’ha chiesta non può più spostare questo cliente; un collega può preparare un nuovo riepilogo.',
  },
  again: 'Nuovo riepilogo…',
});

type Listing = 'title' | 'none' | 'toDecide' | 'own' | 'askedOn' | 'until' | 'show' | 'of' | 'noLongerKept';

const listing = (f: Format): Pick<Approval, Listing> => ({
  title: (n) =>
    f.forms(n, {
      one: 'Una richiesta aspetta l’approvazione',
      other: `${f.count(n)} richieste aspettano l’approvazione`,
    }),
  none: 'Nessuna richiesta aspetta l’approvazione.',
  toDecide: 'Da decidere',
  own: 'Le tue richieste',
  askedOn: (by, at) => `chiesta da ${by}, ${f.instant(at)}`,
  until: (at) => byDate(f.instant(at)),
  show: 'Mostra',
  of: (customer) => `Mostra la richiesta per ${customer}`,
  noLongerKept: 'Il suo riepilogo non è più conservato, quindi non si può decidere. Serve un nuovo riepilogo.',
});

/** Una seconda persona che deve essere d’accordo. */
export const approval = (f: Format): Approval => ({
  ...reasons(f),
  ...asking(f),
  ...deciding(f),
  ...ending(f),
  ...listing(f),
});
