import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { toDate, untilDate } from '../../italianDates';

export const needless = (f: Format): EveryText['needless'] => ({
  spare: (n, bought) => `Licenze acquistate e non assegnate a nessuno: **${f.count(n)} su ${f.count(bought)}**.`,
  spareFor: (n, bought, cost) =>
    `Licenze acquistate e non assegnate a nessuno: **${f.count(n)} su ${f.count(bought)}**, ${cost}.`,
  cost: (money, atMost) => `${atMost ? 'al massimo ' : ''}**${money}** per tutto il periodo`,
  giveBack: (until) =>
    `Si possono restituire nel Centro per i partner **${untilDate(f.instant(until))}**; oppure usale.`,
  stayPaid: 'Non so se si possano ancora restituire: usale per altre persone.',
  stillRenews:
    'Ciò che è stato acquistato doveva terminare alla scadenza, ma non ne ho disattivato il rinnovo: fallo nel Centro per i partner.',
  term: (on) => `Il loro periodo arriva ${toDate(f.day(on))}.`,
});
