import type { Text } from '../en';
import type { Format } from '../format';

export const customer = (f: Format): Text['customer'] => ({
  subject: (retired, replacement) => `Il passaggio da ${retired} a ${replacement}`,
  greeting: 'Ciao,',
  why: (retired) => `Microsoft ha ritirato ${retired}.`,
  change: (replacement, people) =>
    f.forms(people, {
      one: `Al suo posto ora c’è ${replacement}. È cambiata una licenza e per il passaggio non serve installare nulla.`,
      other: `Al suo posto ora c’è ${replacement}. Sono cambiate le licenze di ${f.count(people)} persone e per il passaggio non serve installare nulla.`,
    }),
  removed: (retired) =>
    `Alcuni di voi hanno già un piano con tutto il necessario: per loro scompare solo la licenza di ${retired}.`,
  planless: (retired) => `Ad alcuni di voi la licenza di ${retired} viene tolta e nessun altro piano la sostituisce.`,
  whenHeading: 'Quando',
  when: {
    suspend: (retired) =>
      `Le nuove licenze sono già attive. ${retired} viene chiusa appena nessuno la usa più; da quel momento non si può più aprire.`,
    endNow: (retired) =>
      `Le nuove licenze sono già attive. ${retired} viene annullata appena nessuno la usa più; da quel momento non si può più aprire.`,
    endAtTermOn: (retired, on) =>
      `Le nuove licenze sono già attive. ${retired} finisce il ${f.day(on)} e non si rinnova.`,
    leave: (retired) => `Le nuove licenze sono già attive. ${retired} per ora resta com’è.`,
  },
  whatChangesHeading: 'Che cosa cambia',
  whatToDoHeading: 'Che cosa fare',
  signOut:
    '1. Esci da Microsoft 365 e accedi di nuovo, così la nuova licenza viene rilevata. Può volerci un’ora prima che compaia tutto.',
  export: (retired) =>
    `2. Salva ciò che ti serve ancora da ${retired}, per esempio chat e file. Fallo presto: i dati non si spostano da soli.`,
  teams: '3. Da ora in poi usa Microsoft Teams: https://teams.microsoft.com oppure l’app Teams sul telefono.',
  ask: 'Domande? Rispondi a questo messaggio.',
});
