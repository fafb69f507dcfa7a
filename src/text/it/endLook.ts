import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { EveryText } from '../en';
import type { Format } from '../format';

export const endLook = (f: Format): EveryText['endLook'] => ({
  title: (n: number, retired: string, on: KnownEnd, daysLeft: number) => {
    const [loses, lose] = daysLeft < 0 ? (['ha perso', 'hanno perso'] as const) : (['perde', 'perdono'] as const);
    return f.forms(n, {
      one: `Una persona ${loses} ${retired} alla scadenza: ${f.day(on, daysLeft)}`,
      other: `${f.count(n)} persone ${lose} ${retired} alla scadenza: ${f.day(on, daysLeft)}`,
    });
  },
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

type TakenBack = EveryText['takeBack']['of'];

const ends: TakenBack['endAtTerm']['over'] = {
  laterMigration: 'La scadenza non è stata ritirata: se ne occupa una migrazione successiva.',
  changed: 'La scadenza non è stata ritirata: non era più come era stata mostrata. Non ho cambiato nulla.',
  noRight: 'La scadenza non è stata ritirata: chi l’ha chiesto qui non decide più.',
  notAsConfirmed: 'La scadenza non è stata ritirata: ciò che ne è conservato non è ciò che è stato confermato.',
  tooLate: 'La scadenza non è stata ritirata: per un giorno intero non è stato possibile. Premi ancora una volta.',
  refused: 'La scadenza non è stata ritirata: il Centro per i partner rifiuta. Imposta lì il rinnovo.',
};

const suspensions: TakenBack['suspend']['over'] = {
  laterMigration: 'Non è stata riattivata: se ne occupa una migrazione successiva.',
  changed: 'Non è stata riattivata: non era più come era stata mostrata. Non ho cambiato nulla.',
  noRight: 'Non è stata riattivata: chi l’ha chiesto qui non decide più.',
  notAsConfirmed: 'Non è stata riattivata: ciò che ne è conservato non è ciò che è stato confermato.',
  tooLate: 'Non è stata riattivata: per un giorno intero non è stato possibile. Premi ancora una volta.',
  refused: 'Non è stata riattivata: il Centro per i partner rifiuta. Prova lì.',
};

const endTakenBack = (f: Format): TakenBack['endAtTerm'] => ({
  press: 'Ritira la scadenza',
  askTitle: (retired) => `Ritirare la scadenza di ${retired}?`,
  means: (customer, licences, on, daysLeft) =>
    on === undefined
      ? `${customer}: si rinnova da sola con ${licences}, e viene fatturata finché qualcuno non la chiude.`
      : `${customer}: si rinnova da sola con ${licences} (${f.day(on, daysLeft)}), e viene fatturata finché qualcuno non la chiude.`,
  yes: 'Sì, ritirala',
  later: 'Non ho cambiato nulla: la sua fine resta impostata com’era.',
  begun: 'Ritiro la scadenza. La scheda della migrazione lo dice, quando si legge così.',
  doing: 'Ne sto ritirando la scadenza.',
  done: 'La scadenza è stata ritirata.',
  over: ends,
});

const reactivated = (_f: Format): TakenBack['suspend'] => ({
  press: 'Riattivala',
  askTitle: (retired) => `Riattivare ${retired}?`,
  means: (customer, licences) =>
    `${customer}: torna subito attiva con ${licences}, e viene di nuovo fatturata finché qualcuno non la chiude.`,
  yes: 'Sì, riattivala',
  later: 'Non ho cambiato nulla: resta com’è.',
  begun: 'La riattivo. La scheda della migrazione lo dice, quando si legge così.',
  doing: 'La sto riattivando.',
  done: 'È stata riattivata.',
  over: suspensions,
});

export const takeBack = (f: Format): EveryText['takeBack'] => ({
  of: { endAtTerm: endTakenBack(f), suspend: reactivated(f) },
  term: (term) => `Il suo periodo: ${term}.`,
  noPrice: 'Quanto costa un piano ritirato non mi viene detto; lo mostra il Centro per i partner.',
  notNow: 'Non ora',
  noneLeft: 'Non si può più fare: qualcuno se ne è già occupato, oppure è troppo tardi.',
});
