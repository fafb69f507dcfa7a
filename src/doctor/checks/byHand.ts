import type { Check } from '../check';
import { yourself } from '../finding';

/** What no call tells that is documented for this app's rights. */
export const byHandCheck: Check = {
  name: 'byHand',
  needs: ['variables'],
  examine: async ({ settings: { clientId, botId } }) => [
    yourself(
      'The role in Partner Center of the person it speaks for.',
      'https://partner.microsoft.com/dashboard/account/v3/usermanagement: Admin agent (docs/real-tenant.md, step 2).',
    ),
    yourself(
      'The roles and ends of GDAP relationships.',
      'https://partner.microsoft.com/dashboard/commerce/granularadmin/list: renew what ends within 60 days; no role beyond those of docs/real-tenant.md, step 2.',
    ),
    yourself(
      `The days on which the secrets of ${[...new Set([clientId, botId])].join(' and ')} end.`,
      'https://entra.microsoft.com, App registrations, Certificates & secrets: renew what ends within 60 days.',
    ),
    yourself(
      'The bot’s messaging endpoint, and that Microsoft Teams is its only channel.',
      'https://portal.azure.com, the Azure Bot, Configuration and Channels (docs/real-tenant.md, steps 4 and 5).',
    ),
  ],
};
