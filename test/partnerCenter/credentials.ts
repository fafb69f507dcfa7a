import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { issueAccessToken, readTokenAt } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import type { PartnerCenterSettings } from '../../src/partnerCenter';

/** The emulator's token of the app in a person's name, as a sign-in would bring it. */
const inAPersonsName: TokenCredential = {
  getToken: async () => {
    const grant = { audience: 'partnerCenter', appOnly: false } as const;
    return { token: issueAccessToken(partner, grant, Date.now()), expiresOnTimestamp: Date.now() + 3_000_000 };
  },
};

/** Both tokens, so that the emulator may be strict about them. */
export const bothKinds = (appOnly: TokenCredential): PartnerCenterSettings['credentials'] => ({
  appOnly,
  appAndUser: inAPersonsName,
});

/** Writes down what was sent and whose token it carried, as `GET customers/{} app`. */
export function listening(heard: Set<string>): HttpClient {
  const wire = createDefaultHttpClient();
  return {
    sendRequest: (request) => {
      const path = new URL(request.url).pathname.replace('/v1/', '');
      const token = readTokenAt(request.headers.get('authorization'), Date.now());
      heard.add(`${request.method} ${withoutIds(path)} ${token?.appOnly === true ? 'appOnly' : 'appAndUser'}`);
      return wire.sendRequest(request);
    },
  };
}

const withoutIds = (path: string): string =>
  path.replaceAll(/(customers|subscriptions|offers|products|skus|carts|orders)\/[^/]+/g, '$1/{}');
