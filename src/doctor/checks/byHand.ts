import type { Check } from '../check';
import { yourself } from '../finding';

/** What no call tells that is documented for this app's rights. */
export const byHandCheck: Check = {
  name: 'byHand',
  needs: ['variables'],
  examine: async () => [
    yourself(
      'That Microsoft Teams is the bot’s only channel.',
      'https://portal.azure.com, the Azure Bot, Channels, or "az bot show" and its enabledChannels (docs/real-tenant.md, step 5).',
    ),
  ],
};
