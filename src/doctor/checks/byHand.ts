import type { Check } from '../check';
import { yourself } from '../finding';

/** What no call tells that is documented for this app's rights. */
export const byHandCheck: Check = {
  name: 'byHand',
  needs: ['variables'],
  examine: async () => [
    yourself(
      'The role in Partner Center of the person it speaks for.',
      'https://partner.microsoft.com/dashboard/account/v3/usermanagement: Admin agent (docs/real-tenant.md, step 2).',
    ),
    yourself(
      'That Microsoft Teams is the bot’s only channel.',
      'https://portal.azure.com, the Azure Bot, Channels (docs/real-tenant.md, step 5).',
    ),
  ],
};
