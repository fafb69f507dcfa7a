import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { untilDate } from '../../italianDates';

export const promotions = (f: Format): EveryText['promotions'] => ({
  off: (saved, name) =>
    name === undefined
      ? `${saved} in meno rispetto al listino, grazie a una promozione`
      : `${saved} in meno rispetto al listino: promozione «${name}»`,
  inPrice: (name) =>
    name === undefined ? 'Nel prezzo è compresa una promozione' : `Nel prezzo è compresa la promozione «${name}»`,
  until: (at) => `valida ${untilDate(f.instant(at))}`,
  notFor: (name, what) => `La promozione «${name}» non vale per questo acquisto: richiede ${what}.`,
  atLeast: (seats) => f.forms(seats, { one: 'almeno una licenza', other: `almeno ${f.count(seats)} licenze` }),
  atMost: (seats) => f.forms(seats, { one: 'una licenza', other: `al massimo ${f.count(seats)} licenze` }),
  change: 'Per sceglierlo: **Modifica…**',
  unread: 'Non ho potuto leggere le promozioni di Microsoft, quindi non ne ho chiesta nessuna.',
});
