import type { EveryText } from '../../en';
import type { Format } from '../../format';

export const waysOut = (_f: Format): EveryText['questions']['waysOut'] => ({
  back: 'Indietro',
  canGoBack: 'Oppure scrivi **indietro** o **non ora**.',
  canLeave: 'Oppure scrivi **non ora**.',
  firstQuestion: 'Questa è la prima domanda. Scrivi **esci** per lasciarla.',
  wentBack: 'Torno alla domanda precedente',
  below: 'Continua qui sotto',
  stillOpen: 'La tua domanda è ancora aperta. Scrivi **continua** per rivederla.',
  stillOpenAbout: (customer) => `La tua domanda su ${customer} è ancora aperta. Scrivi **continua** per rivederla.`,
  notAtReview: (typed) =>
    `Non trovo una risposta in «${typed}». Scrivi **conferma**, **modifica**, **testo**, **rinnova** o **senza rinnovo**, **indietro** o **non ora**.`,
});
