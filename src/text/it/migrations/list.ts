import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { onDate } from '../../italianDates';
import { anyOf } from '../drop/cover';

export const list = (f: Format): EveryText['list'] => ({
  title: (n) => f.forms(n, { one: 'Una migrazione', other: `${f.count(n)} migrazioni` }),
  none: 'Non c’è ancora nessuna migrazione',
  begin: 'Iniziane una',
  part: { needsYou: 'Serve una decisione', running: 'In corso', over: 'Concluse' },
  nothingFits: (filter) =>
    `Nessuna migrazione corrisponde a «${filter}». Premi Mostra tutto, oppure scrivi solo **migrazioni**.`,
  first: (n) => `Le prime ${f.count(n)}:`,
  plans: (retired, replacement) => `${retired} → ${anyOf(replacement)}`,
  named: (plans) => `Dove non è indicato altro: ${plans}.`,
  people: (moved, total) =>
    f.forms(moved, {
      one: `**${f.count(moved)}** persona su **${f.count(total)}**`,
      other: `**${f.count(moved)}** persone su **${f.count(total)}**`,
    }),
  begun: (at) => `iniziata ${onDate(f.date(at))}`,
  confirmedBy: (who) => `confermata da ${who}`,
  needsYou: 'serve una decisione',
  show: 'Mostra',
  decide: 'Decidi…',
  of: (customer) => `La migrazione di ${customer}`,
  which: {
    migration: 'Quale?',
    pause: 'Quale metto in pausa?',
    resume: 'Quale faccio ripartire?',
    stop: 'Quale interrompo?',
  },
  fitsSeveral: (typed) => `«${typed}» corrisponde a più migrazioni.`,
  onlyMine: 'Solo le mie',
  onlyOpen: 'Solo aperte',
});
