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
    `${customer}: una migrazione l’aveva impostata per terminare alla scadenza, quando non serviva più a nessuno.`,
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
  laterMigration: 'Il rinnovo non è stato ripristinato: se ne occupa una migrazione successiva.',
  changed:
    'Il rinnovo non è stato ripristinato: la sottoscrizione non era più come te l’avevo mostrata. Non ho cambiato nulla.',
  noRight: 'Il rinnovo non è stato ripristinato: chi l’ha chiesto non può più decidere qui.',
  notAsConfirmed: 'Il rinnovo non è stato ripristinato: ciò che ne conservo non è ciò che è stato confermato.',
  tooLate: 'Il rinnovo non è stato ripristinato: per un giorno intero non è stato possibile. Premi di nuovo.',
  refused: 'Il rinnovo non è stato ripristinato: il Centro per i partner lo rifiuta. Impostalo lì.',
};

const suspensions: TakenBack['suspend']['over'] = {
  laterMigration: 'Non è stata riattivata: se ne occupa una migrazione successiva.',
  changed: 'Non è stata riattivata: non era più come te l’avevo mostrata. Non ho cambiato nulla.',
  noRight: 'Non è stata riattivata: chi l’ha chiesto non può più decidere qui.',
  notAsConfirmed: 'Non è stata riattivata: ciò che ne conservo non è ciò che è stato confermato.',
  tooLate: 'Non è stata riattivata: per un giorno intero non è stato possibile. Premi di nuovo.',
  refused: 'Non è stata riattivata: il Centro per i partner lo rifiuta. Prova a farlo lì.',
};

const endTakenBack = (f: Format): TakenBack['endAtTerm'] => ({
  press: 'Ripristina il rinnovo',
  askTitle: (retired) => `ripristinare il rinnovo di ${retired}?`,
  means: (licences, on, daysLeft) =>
    on === undefined
      ? `Si rinnova da sola con ${licences}, e viene fatturata finché qualcuno non la chiude.`
      : `Si rinnova da sola con ${licences} (${f.day(on, daysLeft)}), e viene fatturata finché qualcuno non la chiude.`,
  yes: 'Sì, ripristinalo',
  later: 'Non ho cambiato nulla: resta impostata per terminare alla scadenza.',
  begun: 'Ripristino il rinnovo. La scheda della migrazione lo dirà, appena risulta nel Centro per i partner.',
  doing: 'Sto ripristinando il rinnovo.',
  done: 'Il rinnovo è stato ripristinato.',
  over: ends,
});

const reactivated = (_f: Format): TakenBack['suspend'] => ({
  press: 'Riattivala',
  askTitle: (retired) => `riattivare ${retired}?`,
  means: (licences) => `Torna subito attiva con ${licences}, e viene di nuovo fatturata finché qualcuno non la chiude.`,
  yes: 'Sì, riattivala',
  later: 'Non ho cambiato nulla: resta com’è.',
  begun: 'La riattivo. La scheda della migrazione lo dirà, appena risulta nel Centro per i partner.',
  doing: 'La sto riattivando.',
  done: 'È stata riattivata.',
  over: suspensions,
});

export const takeBack = (f: Format): EveryText['takeBack'] => ({
  of: { endAtTerm: endTakenBack(f), suspend: reactivated(f) },
  term: (term) => `Durata: ${term}.`,
  noPrice: 'Il prezzo di un piano ritirato non mi viene indicato: lo trovi nel Centro per i partner.',
  notNow: 'Non ora',
  noneLeft: 'Non si può più fare: qualcuno se ne è già occupato, oppure è troppo tardi.',
});
