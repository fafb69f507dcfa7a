import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { Text } from '../en';
import type { Format } from '../format';

export const endLook = (f: Format): Text['endLook'] => ({
  title: (n: number, retired: string, on: KnownEnd, daysLeft: number) =>
    f.forms(n, {
      one: `Una persona perde ${retired} alla scadenza: ${f.day(on, daysLeft)}`,
      other: `${f.count(n)} persone perdono ${retired} alla scadenza: ${f.day(on, daysLeft)}`,
    }),
  why: (customer) =>
    `${customer}: una migrazione l’aveva impostata per terminare con il periodo, quando non serviva più a nessuno.`,
  who: (names, n) => f.forms(n, { one: `La usa ${names}.`, other: `La usano: ${names}.` }),
  seatsLeft: (n) =>
    f.forms(n, {
      one: 'Dopo quel giorno c’è una licenza in altre sottoscrizioni.',
      other: `Dopo quel giorno ci sono ${f.count(n)} licenze in altre sottoscrizioni.`,
    }),
  move: 'Sposta queste persone',
  show: 'Mostra',
});

export const takeBack = (f: Format): Text['takeBack'] => ({
  press: 'Ritira la scadenza',
  askTitle: (retired) => `Ritirare la scadenza di ${retired}?`,
  renews: (customer, licences, on, daysLeft) =>
    `${customer}: si rinnova da sola con ${licences} (${f.day(on, daysLeft)}), e viene fatturata finché qualcuno non la chiude.`,
  term: (term) => `Il suo periodo: ${term}.`,
  noPrice: 'Quanto costa un piano ritirato non mi viene detto; lo mostra il Centro per i partner.',
  yes: 'Sì, ritirala',
  notNow: 'Non ora',
  later: 'Non ho cambiato nulla: la sua fine resta impostata com’era.',
  begun: 'Ritiro la scadenza. La scheda della migrazione lo dice, quando si legge così.',
  noneLeft: 'Qualcuno se ne è già occupato.',
  doing: 'Ne sto ritirando la scadenza.',
  done: 'La scadenza è stata ritirata.',
  over: {
    laterMigration: 'La scadenza non è stata ritirata: se ne occupa una migrazione successiva.',
    changed: 'La scadenza non è stata ritirata: non era più come era stata mostrata. Non ho cambiato nulla.',
    noRight: 'La scadenza non è stata ritirata: chi l’ha chiesto qui non decide più.',
    notAsConfirmed: 'La scadenza non è stata ritirata: ciò che ne è conservato non è ciò che è stato confermato.',
    tooLate: 'La scadenza non è stata ritirata: per un giorno intero non è stato possibile. Premi ancora una volta.',
    refused: 'La scadenza non è stata ritirata: il Centro per i partner rifiuta. Imposta lì il rinnovo.',
  },
});
