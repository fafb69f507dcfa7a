import type { Format } from '../format';
import type { OneLine } from '../plain';

/** Buttons that open the page outside on which something can be put right. */
export const remedies = (_f: Format) => ({
  open: 'Open',
  subscriptions: 'Open in Partner Center',
  account: 'Open the customer’s account',
  group: (name: OneLine) => `Open ${name} in Entra`,
  openGroup: 'Open the group',
  user: (name: OneLine) => `Open ${name} in Entra`,
  openUser: 'Open the account',
  serviceHealth: 'Open service health',
  guide: 'Open Microsoft’s guide',
});
