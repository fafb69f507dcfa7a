import type { EveryText } from '../en';
import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import { purchaseUnknown } from './doubt';
import { ofOrder } from './orders';
import { orderState } from './orderState';
import { purchaseRefusal } from './purchaseRefusals';
import { failures, fixes } from './migrations/failures';
import { changeProblems, changes } from './migrations/quoteChanges';
import { signInProblems } from './house/signIn';

type Problems = EveryText['problems'];

/** What Microsoft's support asks for. */
const evidence = (facts: SentenceFacts): string => {
  const code = fact(facts, 'serviceCode');
  const id = fact(facts, 'correlationId');
  if (code === '' && id === '') return '';
  if (id === '') return ` Codice del Centro per i partner: ${code}.`;
  return code === ''
    ? ` Per il supporto Microsoft: ${id}.`
    : ` Codice del Centro per i partner: ${code}; per il supporto Microsoft: ${id}.`;
};

/** An entry that can't be read may be the very one. */
const ofPurchase = (f: Format) => ({
  purchaseUnknown,
  purchaseRefused: (facts: SentenceFacts) => {
    const known = purchaseRefusal(facts);
    return {
      title: 'il Centro per i partner ha rifiutato l’acquisto.',
      what: `${known === undefined ? '' : `${known.rule} `}Nulla è stato acquistato e nessuno è stato spostato.${evidence(facts)}`,
      next:
        known?.next ??
        'Controlla nel Centro per i partner che il cliente possa acquistare questo piano, poi riprova; oppure interrompi la migrazione.',
    };
  },
  seatsNotReady: (facts: SentenceFacts) => {
    const ready = numberFact(facts, 'free');
    const needed = numberFact(facts, 'needed');
    const { what, next } = orderState(fact(facts, 'order'));
    const figures =
      ready === undefined || needed === undefined
        ? ''
        : ` Microsoft mostra ${f.count(ready)} licenze su ${f.count(needed)}.`;
    const missing = fact(facts, 'missing') === '' ? '' : ` Mancano ancora: ${fact(facts, 'missing')}.`;
    return {
      title: 'le licenze non sono ancora pronte.',
      what: `${fact(facts, 'way') === 'rebuy' ? 'Tutti lavorano' : 'Chi non è ancora passato al nuovo piano lavora'} come prima.${figures}${missing}${what}`,
      next,
    };
  },
});

/** How much of a list could not be read; without figures the list did not come to its end. */
function unreadEntries(f: Format, facts: SentenceFacts): string {
  const unread = numberFact(facts, 'unread') ?? 0;
  if (unread === 0) return 'Un elenco di Microsoft non è arrivato alla fine.';
  const of = f.count(unread + (numberFact(facts, 'read') ?? 0));
  const entries = f.forms(unread, { one: 'una voce', other: `${f.count(unread)} voci` });
  return `In un elenco di Microsoft non è stato possibile leggere ${entries} su ${of}.`;
}

const waits = (facts: SentenceFacts): string =>
  `Ciò che è stato fatto resta fatto; il resto aspetta. Nessuno resta senza licenza.${evidence(facts)}`;

const silence = ({ code }: SentenceFacts): string =>
  code === 'throttled'
    ? 'i servizi di Microsoft chiedono di attendere un po’.'
    : 'i servizi di Microsoft non rispondono da un po’.';

const ofRun = (f: Format) => ({
  peopleFailed: (facts: SentenceFacts) => {
    const failed = numberFact(facts, 'failed') ?? 0;
    return {
      title: f.forms(failed, {
        one: 'una persona non è stata spostata.',
        other:
          failed === 0
            ? 'alcune persone non sono state spostate.'
            : `${f.count(failed)} persone non sono state spostate.`,
      }),
      what: f.forms(failed, {
        one: 'Quella persona lavora come prima con la licenza ritirata. Il passaggio degli altri è completo, e nulla è stato chiuso.',
        other:
          'Queste persone lavorano come prima con la licenza ritirata. Il passaggio degli altri è completo, e nulla è stato chiuso.',
      }),
      next: 'Poi riprova, oppure premi «Lasciale fuori».',
    };
  },
  closeRefused: (facts: SentenceFacts) => ({
    title: 'tutti sono passati al nuovo piano, ma non è stato possibile chiudere la sottoscrizione ritirata.',
    what: `È attiva e viene fatturata come prima.${evidence(facts)}`,
    next: 'Fammi riprovare, oppure lasciala attiva e chiudila nel Centro per i partner.',
  }),
  renewalNotSet: (facts: SentenceFacts) => ({
    title: 'tutto completato, tranne il rinnovo della nuova sottoscrizione.',
    what: `Volevi il rinnovo automatico ${fact(facts, 'wanted') === 'on' ? 'attivo' : 'disattivato'} e non ho potuto verificare che lo sia.${evidence(facts)}`,
    next: 'Fammi riprovare, oppure impostalo nel Centro per i partner e dimmelo.',
  }),
  noAccess: (facts: SentenceFacts) => ({
    title: 'Microsoft mi nega l’accesso a questo cliente.',
    what: waits(facts),
    next: 'Chiedi al tuo amministratore se la relazione con il cliente e i miei diritti di amministrazione sono ancora attivi, poi riprendi.',
  }),
  unreachable: (facts: SentenceFacts) => ({
    title: silence(facts),
    what: waits(facts),
    next: 'Riprendi quando rispondono di nuovo: lo vedi nell’integrità dei servizi di Microsoft 365.',
  }),
});

const scheduledSince: Readonly<Record<string, string>> = {
  changes: 'il passaggio a un altro piano',
  extends: 'che prosegua mese per mese dopo il periodo',
};

const ofReading = (f: Format) => ({
  ...changeProblems,
  scheduledMeanwhile: (facts: SentenceFacts) => ({
    title:
      'tutti sono passati al nuovo piano, ma ora per la scadenza della sottoscrizione ritirata è pianificato altro.',
    what: `Dopo la conferma qualcuno ha pianificato ${scheduledSince[fact(facts, 'is')] ?? 'qualcosa che non capisco'}. Non ho cambiato nulla: è attiva e viene fatturata come prima.`,
    next: 'Chiedi chi l’ha voluto. Poi posso chiuderla lo stesso, e ciò che è pianificato non avviene più; oppure lasciala attiva.',
  }),
  notExtended: () => ({
    title: 'la sottoscrizione ritirata non è stata annullata: è in un periodo ordinario.',
    what: 'Solo un periodo di servizio esteso si può lasciare in ogni momento. È attiva e fatturata come prima.',
    next: 'Posso impostarla per terminare alla scadenza; oppure lasciala attiva.',
  }),
  readingIncomplete: (facts: SentenceFacts) => ({
    title: 'non riesco a leggere tutto ciò che devo sapere prima.',
    what: `${unreadEntries(f, facts)} Perciò da allora nulla è stato acquistato o chiuso; ciò che è stato fatto resta fatto e nessuno resta senza licenza.`,
    next: 'Fammi verificare di nuovo più tardi. Se resta così, controlla se lì c’è una voce senza nome o senza ID.',
  }),
});

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

/** Of our own making. */
const ofHouse = () => ({
  otherRelease: (facts: SentenceFacts) => ({
    title: 'l’ha iniziata un’altra versione di Planshift, e non posso riprendere dal punto in cui era.',
    what: `Ho aspettato un’ora che tornasse${inBrackets(fact(facts, 'version'))}. ${waits(facts)}`,
    next: 'Riprendi: verifico ciò che è fatto e faccio il resto. Il tuo amministratore dovrebbe saperlo.',
  }),
  onHold: () => ({
    title: 'sono in sospeso, quindi questa aspetta.',
    what: 'I miei dati potrebbero essere più vecchi di ciò che è stato fatto davvero: non acquisto e non modifico nulla finché qualcuno non lo dice. Nessuno resta senza licenza.',
    next: 'Scrivi **sospeso** per vedere che cosa ho trovato e per farmi riprendere.',
  }),
  notAsConfirmed: () => ({
    title: 'ciò che conservo di questa migrazione non è più ciò che hai confermato.',
    what: 'Qualcuno o qualcosa l’ha modificato, quindi non vado oltre. Ciò che è stato fatto resta fatto.',
    next: 'Interrompi la migrazione e avvisa il tuo amministratore; poi puoi ricominciare e vedere tutto prima di confermare.',
  }),
});

export const problems = (f: Format): Problems => ({
  of: { ...ofPurchase(f), ...ofOrder(f), ...ofRun(f), ...ofReading(f), ...ofHouse(), ...signInProblems(waits) },
  changes,
  failure: failures,
  fix: fixes,
  moreFailed: (n) =>
    f.forms(n, { one: 'e un’altra, nel file del risultato', other: `e altre ${f.count(n)}, nel file del risultato` }),
  button: {
    retryFailed: 'Riprova con queste persone',
    leaveOutFailed: 'Lasciale fuori',
    stopHere: 'Interrompi la migrazione',
    again: 'Riprova',
    goOn: 'Riprendi',
    lookAgain: 'Verifica di nuovo',
    bought: 'È stato acquistato',
    notBought: 'Non è stato acquistato',
    keepLooking: 'Continua a verificare',
    newReview: 'Ricomincia',
    closeAgain: 'Riprova a chiuderla',
    closeOver: 'Chiudila lo stesso',
    orderAgain: 'Ordinalo di nuovo',
    goOnAfterAll: 'Prosegui comunque',
    setByHand: 'L’ho impostato io',
  },
  unreadEntries: (facts: { readonly unread?: number; readonly read?: number }) => unreadEntries(f, facts),
  unavailableTitle: {
    serviceDown: 'Il Centro per i partner non risponde',
    noAccess: 'Nessun accesso a questo cliente',
    incomplete: 'Non riesco a leggere tutto ciò che devo sapere',
    unexpectedAnswer: 'Qualcosa di imprevisto',
    signInNeeded: 'Il mio accesso va rinnovato',
    tokenKind: 'Devo chiedere a nome di una persona',
    blockedByPolicy: 'L’accesso condizionale mi blocca',
  },
});
