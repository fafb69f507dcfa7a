import { issueAccessToken } from '../../emulator/identity/tokens';
import type { RunningEmulator } from '../../emulator/server';
import { replacement, retiredSkuId, scriptedId } from './moveWorld';

/**
 * What a person would write: one call for each user, and a sleep whenever Graph asks for one. Its emulated seconds for the
 * customer that is there for it.
 */
export async function moveSequentially({ house, port }: RunningEmulator): Promise<number> {
  const { clientId } = house.world.partner;
  const bearer = issueAccessToken({ tenantId: scriptedId, clientId }, { audience: 'graph', appOnly: true }, Date.now());
  const body = JSON.stringify({
    addLicenses: [{ skuId: replacement.entraSkuId, disabledPlans: [] }],
    removeLicenses: [retiredSkuId],
  });
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const begunAt = house.clock.now();
  for (const id of house.world.customers.get(scriptedId)?.users.keys() ?? []) {
    const url = `http://127.0.0.1:${port}/v1.0/users/${id}/assignLicense`;
    for (;;) {
      const { status, headers: answered } = await fetch(url, { method: 'POST', headers, body });
      if (status === 200) break;
      if (status !== 429) throw new Error(`The script was answered ${status}.`);
      const waitMs = Number(answered.get('retry-after')) * 1_000;
      await new Promise((resolve) => setTimeout(resolve, waitMs / house.clock.scale));
    }
  }
  return (house.clock.now() - begunAt) / 1_000;
}
