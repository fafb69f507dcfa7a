import { readFileSync } from 'node:fs';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { callTable } from '../../../src/partnerCenter/http/callTable';
import type { Operation, TokenKind } from '../../../src/partnerCenter/http/callTable';
import { createSend } from '../../../src/partnerCenter/http/http';
import { createLog } from '../../../src/platform/log';
import { FakeClock } from '../../platform/fakeClock';

const rows = Object.entries(callTable) as [Operation, (typeof callTable)[Operation]][];

const document = readFileSync('docs/partner-center.md', 'utf8');
const documented = [
  ...document.matchAll(/^\| `([\w.]+)` +\| `([^`]+)` +\| (app(?: and user)?) +\| [^|]+\| `[\w-]+` +\|$/gm),
];

it('is the table that people read', () => {
  expect(documented.map(([, operation, call, token]) => [operation, call, token])).toEqual(
    rows.map(([operation, { call, token }]) => [operation, call, token === 'appOnly' ? 'app' : 'app and user']),
  );
});

const named = (token: TokenKind): TokenCredential => ({
  getToken: async () => ({ token, expiresOnTimestamp: 8_640_000_000_000_000 }),
});

it.each(rows)('%s carries the token that is due', async (operation, { token }) => {
  const carried: (string | undefined)[] = [];
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      carried.push(request.headers.get('authorization'));
      return { request, status: carried.length === 1 ? 401 : 200, headers: createHttpHeaders(), bodyAsText: '{}' };
    },
  };
  const send = createSend({
    ...{ baseUrl: 'https://partner.example', scope: 'partner/.default', httpClient, clock: new FakeClock() },
    credentials: { appOnly: named('appOnly'), appAndUser: named('appAndUser') },
    mayChange: async () => undefined,
    log: createLog({ level: 'silent', room: 'test' }),
  });

  await send({ operation, method: 'GET', path: '/v1/customers', nature: 'repeatable' });

  expect(carried).toEqual([`Bearer ${token}`, `Bearer ${token}`]);
});

it('shows no token to who could read along', async () => {
  const httpClient: HttpClient = { sendRequest: () => Promise.reject(new Error('This was sent.')) };
  const asked: string[] = [];
  const credential: TokenCredential = {
    getToken: async () => {
      asked.push('asked');
      return null;
    },
  };
  const send = createSend({
    ...{ baseUrl: 'http://partner.example', scope: 'partner/.default', httpClient, clock: new FakeClock() },
    credentials: { appOnly: credential, appAndUser: credential },
    mayChange: async () => undefined,
    log: createLog({ level: 'silent', room: 'test' }),
  });
  const call = { operation: 'customers.all', method: 'GET', path: '/v1/customers', nature: 'repeatable' } as const;

  await expect(send(call)).rejects.toMatchObject({ code: 'serviceDown' });
  expect(asked).toEqual([]);
});
