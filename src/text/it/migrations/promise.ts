import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { untilDate } from '../../italianDates';

export const promise = (f: Format): EveryText['running']['promise'] => ({
  looking: (days: number) =>
    `La verifico di nuovo ogni giorno, per ${f.forms(days, { one: 'un giorno', other: `${f.count(days)} giorni` })} al massimo, e la chiudo quando per un giorno non è servita a nessuno. Smetto se premi **Lasciala attiva**.`,
  kept: 'Per un giorno non è servita a nessuno: è stata chiusa, come confermato.',
  reactivate: (retired, on) => `${retired} si può riattivare ${untilDate(f.day(on))}.`,
  over: {
    leftOpen: 'Resta attiva, come hai detto: non la verifico più da solo.',
    laterMigration: 'Ora vale una migrazione successiva: questa non chiude più niente da sola.',
    renewed: 'Si è rinnovata: non la chiudo più da solo.',
    changed: 'Non è più come l’hai confermata: non la chiudo più da solo.',
    tooLate: 'È servita troppo a lungo: non la verifico più da solo.',
    noRight: 'Chi l’ha confermata non può più decidere qui: non la chiudo più da solo.',
    notAsConfirmed: 'Ciò che ne conservo non è ciò che è stato confermato: non la chiudo da solo.',
    tried: 'Ho provato a chiuderla ed è rimasta attiva: non ci riprovo da solo.',
  },
});
