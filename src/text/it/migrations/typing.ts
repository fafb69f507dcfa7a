import type { EveryText } from '../../en';
import type { Format } from '../../format';

export const typing = (f: Format): EveryText['typing'] => ({
  hint: (words) => `Oppure scrivi ${f.either(words)}.`,
  hintOf: (words) => `Oppure scrivi ${f.either(words)} e il cliente.`,
  whom: (typed) => `Aggiungi il cliente, per esempio **${typed} contoso**.`,
  andItsId: (words) => `${words} e il suo ID`,
  which: (typed, migrations, one) =>
    `«${typed}» può riguardare ${f.either(migrations)}. Aggiungi il cliente, per esempio **${typed} ${one}**.`,
  noneWaits: (typed) =>
    `Al momento nessuna migrazione lo aspetta: «${typed}». Scrivi **migrazioni** per vedere a che punto sono.`,
  inFull: (words) => `Per sicurezza scrivilo per intero: **${words}**.`,
  more: '**avanti**',
  back: '**indietro**',
  andCustomer: (command) => `**${command}** e un cliente`,
  firstPage: 'Questa è la prima pagina.',
  lastPage: 'Questa è l’ultima pagina.',
});
