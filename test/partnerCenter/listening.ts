import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { readTokenAt } from '../../emulator/identity/tokens';

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
  path.replaceAll(/(customers|subscriptions|offers|products|productpromotions|skus|carts|orders)\/[^/]+/g, '$1/{}');
