import type { Check } from '../check';
import { fine, todo, wrong, yourself } from '../finding';
import type { Finding } from '../finding';

const portal =
  'https://portal.azure.com, the Azure Bot, Configuration, or "az bot show" and its endpoint (docs/real-tenant.md, step 4)';

/** @param status what `/readyz` answers, 0 where nothing does */
export function endpointVerdict(status: number): Finding {
  if (status === 200) return fine('The bot answers there over https, and is ready.');
  if (status === 503) return todo('The bot answers there, and is not ready.', 'See docs/operations.md, Probes.');
  return wrong(
    status === 0 ? 'Nothing answers there over https.' : `What answers there is not the bot (${status}).`,
    'Compare the address, its certificate and the way in with docs/operations.md, Install and run.',
  );
}

export const endpointCheck: Check = {
  name: 'endpoint',
  needs: ['variables'],
  examine: async ({ ready }) => {
    const asked = yourself('That the Azure Bot has the bot’s address as its messaging endpoint.', `${portal}.`);
    if (ready === undefined) return [{ ...asked, says: `${asked.says} With --endpoint URL it is asked.` }];
    return [endpointVerdict(await ready().catch(() => 0)), asked];
  },
};
