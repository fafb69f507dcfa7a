import type { Check } from '../check';
import { claimsOf } from '../claims';
import type { Claims } from '../claims';
import { fine, todo, wrong, yourself } from '../finding';
import type { Finding } from '../finding';
import type { Settings } from '../ground';

interface Due {
  readonly tenantId: string;
  readonly clientId: string;
  readonly variables: string;
}

/** Whether a token is of the app and the tenant that were meant. Undefined claims: only its service can read it. */
export function tokenVerdict(what: string, claims: Claims | undefined, due: Due): Finding {
  const { tenantId, clientId } = due;
  const { appid, azp, tid } = claims ?? {};
  const isRight = isSame(appid ?? azp, clientId) && isSame(tid, tenantId);
  return isRight
    ? fine(`Entra gives a token for ${what}.`)
    : wrong(
        `The token for ${what} is of another app or tenant.`,
        `Compare ${due.variables} with the app registration.`,
      );
}

const isSame = (told: string | undefined, due: string): boolean => told === undefined || told.toLowerCase() === due;

/** @param said by Partner Center; where it says nothing, the token itself may */
export function factorVerdict(said: boolean | undefined, claims: Claims | undefined): Finding {
  const isGiven = said ?? claims?.amr?.some((way) => ['mfa', 'ngcmfa'].includes(way));
  if (isGiven === undefined)
    return yourself(
      'Nothing tells whether a second factor was answered.',
      'See the last sign-in of the person in Entra’s sign-in log: Partner Center refuses one without.',
    );
  return isGiven
    ? fine('Whoever it speaks for has answered a second factor.')
    : wrong(
        'Whoever it speaks for has answered no second factor, which Partner Center demands.',
        'Run "npm run consent" and answer it; a policy of Conditional Access has to ask for it.',
      );
}

const ours = ({ tenantId, clientId }: Settings): Due => ({
  ...{ tenantId, clientId },
  variables: 'PARTNER_TENANT_ID and PARTNER_CLIENT_ID',
});

export const botTokenCheck: Check = {
  name: 'botToken',
  needs: ['variables'],
  examine: async ({ tokens, settings: { botId, botTenantId } }) => {
    const due = { tenantId: botTenantId, clientId: botId, variables: 'BOT_TENANT_ID and BOT_ID' };
    return [tokenVerdict('the bot', claimsOf(await tokens.bot()), due)];
  },
};

export const appTokenCheck: Check = {
  name: 'appToken',
  needs: ['variables', 'clock'],
  examine: async ({ tokens, settings }) => [
    tokenVerdict('Partner Center, of the app alone', claimsOf(await tokens.appOnly()), ours(settings)),
  ],
};

export const personTokenCheck: Check = {
  name: 'personToken',
  needs: ['appToken', 'database'],
  examine: async (ground) => {
    const { tokens, settings } = ground;
    // The sign-in that Graph is shown beside is looked at with Graph's token.
    if (!settings.speaksFor.toPartnerCenter)
      return [
        todo(
          'Partner Center is shown nobody, so agreements, account reviews and provisioning are not told.',
          'Set PARTNER_CENTER_ACCESS=appAndUser, and run "npm run consent".',
        ),
      ];
    const claims = claimsOf(await tokens.appAndUser());
    const verdict = tokenVerdict('Partner Center, for a person', claims, ours(settings));
    return [verdict, factorVerdict(await ground.secondFactor(), claims)];
  },
};
