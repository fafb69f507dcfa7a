import type { EveryText } from '../en';
import type { Format } from '../format';

export const unseen = (_f: Format): EveryText['unseen'] => ({
  asks: {
    review: 'Controlla, poi conferma, modifica o esci.',
    question: 'Mi serve la tua risposta.',
  },
  next: {
    review: () =>
      'Aprila dove le schede si vedono, per sapere che cosa si acquista. Qui puoi scrivere **modifica** o **non ora**.',
    reading: () => 'Segue la prossima domanda. Scrivi **esci** per uscire.',
    question: () => 'Scrivi la risposta, oppure **esci** per lasciare la domanda.',
    migration: (id) => `Scrivi **migrazione ${id}** per rivederla, oppure **aiuto**.`,
    approval: () => 'Aprila dove le schede si vedono, per sapere che cosa si acquista, oppure scrivi **approvazioni**.',
    hold: () => 'Scrivi **sospeso** per rivederlo.',
    ending: () => 'Scrivi **scadenze** per vedere che cosa scade, oppure **aiuto**.',
    migrations: () => 'Scrivi **migrazioni** per vederle, oppure **aiuto**.',
    other: () => 'Scrivi **aiuto** per vedere che cosa so fare.',
  },
});
