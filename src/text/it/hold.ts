import type { EveryText } from '../en';
import type { Format } from '../format';
import { fromDate } from '../italianDates';

type Lifting = 'oneByOne' | 'oneByOneMeans' | 'lifted' | 'goesOn' | 'stillHeld' | 'heldAlone' | 'letGoOn';

const lifting = (f: Format): Pick<EveryText['hold'], Lifting> => ({
  oneByOne: 'Una alla volta',
  oneByOneMeans:
    'Con **Una alla volta** accetto nuovo lavoro e mando le notifiche; ognuna di queste migrazioni aspetta che tu la faccia riprendere dalla propria scheda.',
  lifted: {
    all: (by, at) => `✔ ${by} mi ha fatto riprendere, ${f.instant(at)}.`,
    oneByOne: (by, at) => `✔ ${by} mi ha fatto riprendere una alla volta, ${f.instant(at)}.`,
  },
  goesOn: {
    all: 'Riprendo. Ogni scheda mostra a che punto è.',
    oneByOne:
      'Riprendo con il nuovo lavoro. Ciò che era in corso aspetta **Riprendi** sulla propria scheda; **sospeso** lo elenca.',
  },
  stillHeld: (n) =>
    f.forms(n, {
      one: 'Non sono in sospeso, ma una migrazione aspetta ancora',
      other: `Non sono in sospeso, ma ${f.count(n)} migrazioni aspettano ancora`,
    }),
  heldAlone:
    'Questa aspetta da quando ero in sospeso. Quando potrà riprendere, verificherò prima che cosa è già fatto e farò solo il resto.',
  letGoOn: 'Riprendi',
});

export const hold = (f: Format): EveryText['hold'] => ({
  ...lifting(f),
  title: (since) => `In sospeso ${fromDate(f.instant(since))}`,
  meaning:
    'Non acquisto e non modifico nulla, e non mando notifiche. Ciò che ricordo potrebbe essere più vecchio di quanto è stato fatto davvero. Quando potrò riprendere, verificherò prima che cosa è già fatto e farò solo ciò che manca.',
  found: {
    asked: 'L’amministratore di Planshift mi ha avviato così.',
    restored: 'I miei dati sono stati ripristinati da un backup.',
    otherDatabase: 'I miei dati sono in un database diverso da quello che avevo lasciato.',
    otherServer: 'I miei dati sono su un server di database diverso da quello che avevo lasciato.',
    otherTimeline: 'Il server del database è tornato indietro nel tempo, o è passato al server di riserva.',
  },
  waiting: (n) =>
    n === 0
      ? 'Nessuna migrazione è in attesa.'
      : f.forms(n, { one: 'Una migrazione è in attesa.', other: `${f.count(n)} migrazioni sono in attesa.` }),
  before:
    'Ciò che non deve riprendere va interrotto prima: **migrazioni** le mostra tutte, **interrompi** e un numero ne interrompe una.',
  goOn: (n) => (n > 1 ? `Riprendi tutte e ${f.count(n)}` : 'Riprendi'),
  stay: 'Resta in sospeso',
  stays: 'Resto in sospeso. Scrivi **sospeso** quando posso riprendere.',
  isFree: 'Non sono in sospeso: ciò che è in corso prosegue.',
});
