import type { EveryText } from '../en';
import type { Format } from '../format';

export const remedies = (_f: Format): EveryText['remedies'] => ({
  open: 'Apri',
  subscriptions: 'Apri nel Centro per i partner',
  account: 'Apri l’account del cliente',
  group: (name) => `Apri ${name} in Entra`,
  openGroup: 'Apri il gruppo',
  user: (name) => `Apri ${name} in Entra`,
  openUser: 'Apri l’account',
  serviceHealth: 'Apri l’integrità dei servizi',
  guide: 'Apri la guida di Microsoft',
});
