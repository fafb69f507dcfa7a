import type { EveryText } from '../../en';
import type { Format } from '../../format';

const decisions = (f: Format): Pick<EveryText['news'], 'decide' | 'because'> => ({
  decide: (customer, why) => `${customer}: serve una tua decisione perché ${why}.`,
  because: (failed) => ({
    purchaseUnknown: 'non si sa ancora se l’acquisto è andato a buon fine',
    purchaseRefused: 'l’acquisto è stato rifiutato',
    quoteChanged: 'l’offerta è cambiata',
    seatsNotReady: 'le licenze non sono ancora pronte',
    orderPending: 'l’ordine non è ancora andato a buon fine',
    orderDead: 'dall’ordine non è arrivato nulla',
    orderCancelled: 'ciò che era stato acquistato è stato annullato',
    orderPartly: 'solo una parte dell’ordine è andata a buon fine',
    peopleFailed: f.forms(failed, {
      one: 'una persona non è stata spostata',
      other: `${f.count(failed)} persone non sono state spostate`,
    }),
    closeRefused: 'non è stato possibile chiudere la sottoscrizione ritirata',
    notExtended: 'la sottoscrizione ritirata non è stata annullata',
    scheduledMeanwhile: 'per la scadenza della sottoscrizione ritirata ora è previsto altro',
    changedMeanwhile: 'qualcosa è cambiato dopo la conferma',
    renewalNotSet: 'non è stato possibile impostare il rinnovo',
    noAccess: 'Microsoft mi nega l’accesso',
    signInNeeded: 'il mio accesso va rinnovato',
    tokenKind: 'devo chiedere a nome di una persona',
    blockedByPolicy: 'l’accesso condizionale mi blocca',
    unreachable: 'Microsoft non risponde da un po’',
    notAsConfirmed: 'ciò che ne conservo non è ciò che hai confermato',
    onHold: 'sono in sospeso',
    otherRelease: 'l’ha iniziata un’altra versione di Planshift',
    readingIncomplete: 'non riesco a leggere tutto ciò che devo sapere',
  }),
});

export const news = (f: Format): EveryText['news'] => ({
  moved: (customer, n) =>
    f.forms(n, {
      one: `${customer}: spostata una persona.`,
      other: `${customer}: spostate ${f.count(n)} persone.`,
    }),
  removed: (customer, n, retired) =>
    f.forms(n, {
      one: `${customer}: licenza ${retired} tolta a una persona.`,
      other: `${customer}: licenza ${retired} tolta a ${f.count(n)} persone.`,
    }),
  done: (customer) => `${customer}: fatto.`,
  closed: {
    suspend: (customer, retired) => `${customer}: ${retired} è sospesa.`,
    endAtTerm: (customer, retired) => `${customer}: ${retired} è impostata per terminare alla scadenza.`,
    endNow: (customer, retired) => `${customer}: ${retired} è annullata.`,
    leave: (customer, retired) => `${customer}: ${retired} è stata lasciata com’è.`,
  },
  leftOpen: (customer, n, retired) =>
    f.forms(n, {
      one: `${customer}: spostata una persona, ${retired} resta attiva.`,
      other:
        n === 0
          ? `${customer}: ${retired} resta attiva.`
          : `${customer}: spostate ${f.count(n)} persone, ${retired} resta attiva.`,
    }),
  stopped: (customer, moved, total) =>
    moved === 0
      ? `${customer}: migrazione interrotta, nessuno è stato spostato.`
      : f.forms(moved, {
          one: `${customer}: migrazione interrotta, spostata una persona su ${f.count(total)}.`,
          other: `${customer}: migrazione interrotta, spostate ${f.count(moved)} persone su ${f.count(total)}.`,
        }),
  ...decisions(f),
});
