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
