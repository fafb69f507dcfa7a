import type { EveryText } from '../en';
import type { Format } from '../format';
import { beforeDate, onDate } from '../italianDates';

type Customer = EveryText['customer'];

const when = (f: Format): Customer['when'] => ({
  worksNow: 'Le nuove licenze sono già attive.',
  worksAtOnce: 'Cambieremo presto le licenze. Le nuove sono attive da subito: nessuno resta mai senza.',
  takenSoon: 'Toglieremo presto le licenze.',
  closed: {
    suspend: (retired) => `La sottoscrizione ${retired} è chiusa: non vi si può più accedere.`,
    endNow: (retired) => `La sottoscrizione ${retired} è annullata: non vi si può più accedere.`,
    leave: (retired) => `${retired} per ora resta com’è.`,
  },
  endAtTermOn: (retired, on) => `La sottoscrizione ${retired} termina ${onDate(f.day(on))} e non si rinnova.`,
  ahead: {
    suspend: (retired) =>
      `La sottoscrizione ${retired} viene chiusa appena nessuno la usa più; da quel momento non vi si può più accedere.`,
    endNow: (retired) =>
      `La sottoscrizione ${retired} viene annullata appena nessuno la usa più; da quel momento non vi si può più accedere.`,
    endAtTerm: (retired) => `La sottoscrizione ${retired} resta com’è finché qualcuno la usa.`,
    leave: (retired) => `${retired} per ora resta com’è.`,
  },
});

const steps = (f: Format): Customer['steps'] => ({
  signOut:
    'Uscite da Microsoft 365 e accedete di nuovo, così la nuova licenza viene rilevata. Può volerci un’ora prima che compaia tutto.',
  signOutThen:
    'Dopo il passaggio uscite da Microsoft 365 e accedete di nuovo, così la nuova licenza viene rilevata. Può volerci un’ora prima che compaia tutto.',
  save: (retired) =>
    `Salvate ciò che vi serve ancora da ${retired}, per esempio chat e file. Fatelo presto: i dati non si spostano da soli.`,
  gone: (retired) =>
    `Se vi manca qualcosa che era in ${retired}, fatecelo sapere subito rispondendo a questo messaggio: nessuno può più accedervi.`,
  goneUntil: (retired, on) =>
    `Se vi manca qualcosa che era in ${retired}, fatecelo sapere ${beforeDate(f.day(on))} rispondendo a questo messaggio: fino ad allora l’accesso si può riaprire.`,
  teams: 'Da ora in poi usate Microsoft Teams: https://teams.microsoft.com oppure l’app Teams sul telefono.',
  teamsThen: 'Dopo il passaggio usate Microsoft Teams: https://teams.microsoft.com oppure l’app Teams sul telefono.',
});

export const customer = (f: Format): Customer => ({
  subject: (retired, replacement) => `Il passaggio da ${retired} a ${replacement}`,
  subjectRemoved: (retired) => `La vostra licenza di ${retired}`,
  greeting: 'Buongiorno,',
  why: (retired) => `Microsoft ha ritirato ${retired}.`,
  change: (replacement, people) =>
    f.forms(people, {
      one: `Al suo posto ora c’è ${replacement}. Riguarda una sola persona e per il passaggio non serve installare nulla.`,
      other: `Al suo posto ora c’è ${replacement}. Sono cambiate le licenze di ${f.count(people)} persone e per il passaggio non serve installare nulla.`,
    }),
  changeAhead: (replacement, people) =>
    f.forms(people, {
      one: `Al suo posto ci sarà ${replacement}. Riguarda una sola persona e per il passaggio non serve installare nulla.`,
      other: `Al suo posto ci sarà ${replacement}. Cambiano le licenze di ${f.count(people)} persone e per il passaggio non serve installare nulla.`,
    }),
  removed: (retired) => `Chi di voi ha già un piano con tutto il necessario perde soltanto la licenza di ${retired}.`,
  planless: (retired) => `Ad alcuni di voi la licenza di ${retired} viene tolta e nessun altro piano la sostituisce.`,
  whatChangesHeading: 'Che cosa cambia',
  whenHeading: 'Quando',
  when: when(f),
  whatToDoHeading: 'Che cosa fare',
  steps: steps(f),
  ask: 'Per qualsiasi domanda rispondete a questo messaggio.',
});
