import type { EveryText } from '../../en';
import type { Format } from '../../format';

type Questions = EveryText['questions'];

export const change = (_f: Format): Questions['change'] => ({
  title: 'Che cosa vuoi modificare?',
  about: 'Nulla è stato acquistato. Dopo la modifica rivedi il riepilogo.',
  plan: 'Piano',
  term: 'Durata e pagamento',
  people: 'Persone',
  frontline: 'Lavoratori in prima linea',
  partner: 'Partner registrato',
  close: 'Sottoscrizione ritirata',
  back: 'Nulla, torna al riepilogo',
  again: 'Nulla, verifica di nuovo',
  button: 'Modifica',
  of: {
    plan: 'Modifica il piano',
    term: 'Modifica durata e pagamento',
    people: 'Modifica chi passa al nuovo piano',
    frontline: 'Modifica ciò che attesti',
    partner: 'Modifica il partner registrato',
    close: 'Modifica che cosa succede alla sottoscrizione ritirata',
  },
  attested: 'attesti che lo sono tutti',
  hint: 'Premi una voce, oppure scrivi una parte del nome.',
});

export const partner = (_f: Format): Questions['partner'] => ({
  title: 'Quale rivenditore indiretto è il partner registrato?',
  current: (who) => `La sottoscrizione ritirata indica: ${who}.`,
  noCurrent: 'La sottoscrizione ritirata non ne indica nessuno.',
  chosen: (who) => `Hai scelto: ${who}.`,
  noneChosen: 'Hai scelto la vendita diretta, senza rivenditore.',
  label: 'Un altro rivenditore: il suo ID partner (ID MPN)',
  placeholder: 'Da 5 a 10 cifre',
  missing: 'Scrivi prima un ID partner.',
  use: 'Usa questo',
  keep: (who) => `Mantieni ${who}`,
  none: 'Nessuno: vendita diretta',
  hint: 'Premi una voce, oppure scrivi l’ID, **mantieni** o **nessuno**.',
  hintOfNone: 'Premi una voce, oppure scrivi l’ID o **nessuno**.',
});
