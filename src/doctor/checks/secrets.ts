import { addDays, dayOf } from '../../migration/days';
import { isKnownError } from '../../migration/errors';
import type { AppCredential } from '../../migration/ports';
import type { Check } from '../check';
import { fine, todo, wrong, yourself } from '../finding';
import type { Finding } from '../finding';
import type { Ground } from '../ground';

const soonDays = 60;
const page = 'https://entra.microsoft.com, App registrations, Certificates & secrets';

/** The one that lasts longest decides: the others may be those that were turned. Undefined: the app is not registered here. */
export function secretVerdict(appId: string, all: readonly AppCredential[] | undefined, today: string): Finding {
  const last = all
    ?.map(({ endsAt }) => endsAt.slice(0, 10))
    .sort()
    .at(-1);
  if (last === undefined) return byHand(appId, 'is not told');
  if (last < today)
    return wrong(`The last secret or certificate of ${appId} ended on ${last}.`, `Make a new one: ${page}.`);
  return last <= addDays(today, soonDays)
    ? todo(`The last secret or certificate of ${appId} ends on ${last}.`, `Make a new one: ${page}.`)
    : fine(`A secret or certificate of ${appId} is good until ${last}.`);
}

const byHand = (appId: string, why: string): Finding =>
  yourself(
    `The day on which the secret or certificate of ${appId} ends ${why}.`,
    `${page}: renew what ends within ${soonDays} days.`,
  );

async function secretOf(ground: Ground, appId: string): Promise<Finding> {
  try {
    return secretVerdict(appId, await ground.home.credentialsOf(appId), dayOf(ground.now(), 'UTC'));
  } catch (error) {
    if (!isKnownError(error) || error.code !== 'noAccess') throw error;
    return byHand(appId, 'may not be read by the app (Application.Read.All)');
  }
}

/** The bot's is read only where it is registered in the same tenant. */
export const secretsCheck: Check = {
  name: 'secrets',
  needs: ['appToken'],
  examine: async (ground) => {
    const { clientId, botId, holds } = ground.settings;
    const own = holds.app ? await secretOf(ground, clientId) : holdsNone(clientId);
    return botId === clientId ? [own] : [own, await botSecret(ground)];
  },
};

async function botSecret(ground: Ground): Promise<Finding> {
  const { tenantId, botId, botTenantId, holds } = ground.settings;
  if (!holds.bot) return holdsNone(botId);
  return botTenantId === tenantId ? secretOf(ground, botId) : byHand(botId, 'is told in its own tenant');
}

const holdsNone = (appId: string): Finding => fine(`${appId} shows neither a secret nor a certificate that would end.`);
