import type { EveryText } from '../en';
import type { Format } from '../format';
import { onDate, untilDate } from '../italianDates';
import { leftOpen } from './migrations/leftOpen';
import { promise } from './migrations/promise';

const steps = (f: Format) => ({
  moving: (customer: string) => `Migrazione di ${customer}`,
  paused: (customer: string) => `In pausa: ${customer}`,
  subtitle: (retired: string, replacement: string) => `Da ${retired} a ${replacement}`,
  number: (id: string) => `Migrazione ${id}`,
  goesOn: 'Prosegue qui sotto.',
  buyTodo: (n: number) => f.forms(n, { one: 'Acquistare una licenza', other: `Acquistare ${f.count(n)} licenze` }),
  buyDoing: (n: number) =>
    f.forms(n, { one: 'Acquisto di una licenza in corso', other: `Acquisto di ${f.count(n)} licenze in corso` }),
  buyDone: (n: number, order: string) =>
    f.forms(n, {
      one: `Una licenza acquistata (ordine ${order})`,
      other: `${f.count(n)} licenze acquistate (ordine ${order})`,
    }),
  buyPending: (n: number, order: string) =>
    f.forms(n, {
      one: `Ordinata una licenza (ordine ${order}): l’ordine non è ancora concluso`,
      other: `Ordinate ${f.count(n)} licenze (ordine ${order}): l’ordine non è ancora concluso`,
    }),
  buyNothing: 'Nulla da acquistare',
  seatsTodo: 'Attendere le licenze',
  seatsDoing: 'In attesa che Microsoft prepari le licenze: possono volerci alcuni minuti',
  seatsDone: 'Licenze pronte',
});

const peopleOf = (f: Format, done: number, total: number): string =>
  `${f.forms(done, { one: 'una persona', other: `${f.count(done)} persone` })} su ${f.count(total)}`;

const moveStep = (f: Format) => ({
  moveTodo: (n: number) =>
    f.forms(n, {
      one: 'Spostare una persona',
      other: `Spostare ${f.count(n)} persone`,
    }),
  movingPeople: 'Passaggio delle persone in corso',
  moveDoing: (done: number, total: number) => peopleOf(f, done, total),
  moveDoingEta: (done: number, total: number, eta: string) => `${peopleOf(f, done, total)} · ${eta}`,
  moveDone: (done: number, total: number) =>
    done === total
      ? f.forms(total, {
          one: 'La persona è stata spostata',
          other: `Spostate tutte e ${f.count(total)} le persone`,
        })
      : peopleOf(f, done, total),
  failedSoFar: (n: number) =>
    f.forms(n, {
      one: 'Finora una persona non è stata spostata',
      other: `Finora ${f.count(n)} persone non sono state spostate`,
    }),
  eta: (seconds: number) => {
    if (seconds < 45) return 'manca meno di un minuto';
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60)
      return f.forms(minutes, { one: 'manca circa un minuto', other: `mancano circa ${f.count(minutes)} minuti` });
    const hours = Math.max(1, Math.round(minutes / 60));
    return f.forms(hours, { one: 'manca circa un’ora', other: `mancano circa ${f.count(hours)} ore` });
  },
});

const steering = (f: Format) => ({
  pausing: {
    moving: 'Vado in pausa dopo le persone in corso…',
    before: 'Vado in pausa prima di spostare qualcuno…',
    waiting: 'Vado in pausa tra un momento…',
  },
  stopping: {
    moving: 'Interrompo dopo le persone in corso…',
    before: 'Interrompo prima di spostare qualcuno…',
    waiting: 'Interrompo tra un momento…',
  },
  pausedNote: 'Chi è già passato al nuovo piano può lavorare; tutti gli altri lavorano come prima.',
  asOf: (at: string) => `aggiornato alle ${f.time(at)}`,
  stepOf: (n: number, steps: number) => `Passo ${f.count(n)} di ${f.count(steps)}`,
  pause: 'Pausa',
  resume: 'Riprendi',
  stop: 'Interrompi',
  stopUnbought: 'Interrompi: nessun acquisto',
  stopBought: (n: number) =>
    f.forms(n, {
      one: 'Interrompi: la licenza acquistata resta',
      other: `Interrompi: le ${f.count(n)} licenze restano`,
    }),
  stopAfter: (n: number) =>
    f.forms(n, { one: 'Interrompi dopo questa persona', other: `Interrompi dopo queste ${f.count(n)}` }),
});

const done = (f: Format) => ({
  doneTitle: (moved: number, customer: string, plan: string) =>
    f.forms(moved, {
      one: `Fatto: una persona di ${customer} ora usa ${plan}.`,
      other: `Fatto: ${f.count(moved)} persone di ${customer} ora usano ${plan}.`,
    }),
  doneTitleRemoving: (removed: number, customer: string, retired: string) =>
    f.forms(removed, {
      one: `Fatto: la licenza ${retired} è stata tolta a una persona di ${customer}.`,
      other: `Fatto: la licenza ${retired} è stata tolta a ${f.count(removed)} persone di ${customer}.`,
    }),
  checkedNone: (at: string, retired: string) => `Verificato ${onDate(f.instant(at))}: nessuno ha più ${retired}.`,
  checkedSome: (at: string, n: number, retired: string) =>
    f.forms(n, {
      one: `Verificato ${onDate(f.instant(at))}: una persona ha ancora ${retired}, da un’altra sottoscrizione.`,
      other: `Verificato ${onDate(f.instant(at))}: ${f.count(n)} persone hanno ancora ${retired}, da un’altra sottoscrizione.`,
    }),
  alsoRemoved: (n: number, retired: string) =>
    f.forms(n, {
      one: `Un’altra persona ha perso solo ${retired}.`,
      other: `Altre ${f.count(n)} persone hanno perso solo ${retired}.`,
    }),
  planless: (n: number) =>
    f.forms(n, {
      one: 'Una persona doveva restare senza alcun piano: è stato chiesto e confermato a parte.',
      other: `${f.count(n)} persone dovevano restare senza alcun piano: è stato chiesto e confermato a parte.`,
    }),
  leftOut: (n: number) =>
    f.forms(n, {
      one: 'Una persona è stata lasciata fuori.',
      other: `${f.count(n)} persone sono state lasciate fuori.`,
    }),
});

const facts = (f: Format) => ({
  cancelUntil: (at: string) => `L’acquisto si può annullare nel Centro per i partner ${untilDate(f.instant(at))}.`,
  fact: {
    bought: 'Acquistato',
    ordered: 'Ordinato',
    order: 'Ordine',
    subscription: 'Sottoscrizione',
    secondOrder: '⚠ Un secondo ordine',
    took: 'Quando',
    number: 'Migrazione',
    state: 'Finora',
  },
  startedAndEnded: (from: string, to: string) => f.span(from, to),
  details: 'Dettagli',
  resultFile: 'Risultato in CSV',
  customerText: 'Testo per il cliente',
  nextCustomer: 'Il prossimo con questo piano',
});

const stopped = (f: Format) => ({
  stoppedTitle: (customer: string) => `Interrotta: ${customer}`,
  stoppedMoved: (moved: number, total: number) =>
    moved === 0
      ? f.forms(total, {
          one: 'Nessuno è passato al nuovo piano. L’unica persona lavora come prima.',
          other: `Nessuno è passato al nuovo piano. Tutte e ${f.count(total)} le persone lavorano come prima.`,
        })
      : `${f.forms(moved, { one: 'Una persona', other: `${f.count(moved)} persone` })} su ${f.count(total)} ${f.forms(moved, { one: 'è passata al nuovo piano e ci resta', other: 'sono passate al nuovo piano e ci restano' })}. Tutte le altre lavorano come prima.`,
  stoppedBought: (n: number) =>
    f.forms(n, {
      one: 'Una licenza è stata acquistata e resta acquistata.',
      other: `${f.count(n)} licenze sono state acquistate e restano acquistate.`,
    }),
  stoppedCancelled: 'Ciò che era stato acquistato è stato poi annullato.',
  stoppedNothingBought: 'Nulla è stato acquistato.',
  stoppedOpen: (retired: string) => `La sottoscrizione ${retired} non è stata chiusa.`,
  startAgain: 'Ricomincia',
  startWithOthers: (n: number) =>
    f.forms(n, { one: 'Sposta l’altra persona…', other: `Sposta le altre ${f.count(n)}…` }),
});

export const running = (f: Format): EveryText['running'] => ({
  ...steps(f),
  ...moveStep(f),
  ...steering(f),
  ...done(f),
  ...facts(f),
  ...leftOpen(f),
  promise: promise(f),
  ...stopped(f),
});
