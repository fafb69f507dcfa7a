import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipelineOf } from '../../../src/bot/http/connectorPipeline';
import { operationOf, watchTries } from '../../../src/bot/http/watchTries';
import { unwatched } from '../../../src/platform/watch';
import type { Watch } from '../../../src/platform/watch';

it.each([
  ['POST', 'https://smba.trafficmanager.net/emea/v3/conversations', 'conversations.create'],
  ['POST', 'https://smba.trafficmanager.net/emea/v3/conversations/a%3Aalex/activities', 'activities.send'],
  ['POST', 'https://smba.trafficmanager.net/emea/v3/conversations/a%3Aalex/activities/17', 'activities.send'],
  ['PUT', 'https://smba.trafficmanager.net/emea/v3/conversations/a%3Aalex/activities/17', 'activities.edit'],
  ['GET', 'https://smba.trafficmanager.net/emea/v3/conversations/a%3Aalex/members/29', 'members.get'],
  ['GET', 'https://smba.trafficmanager.net/emea/v3/attachments/alex', 'other'],
  ['PUT', 'not an address', 'other'],
])('calls %s %s by a fixed name, in which is nobody’s chat', (method, url, name) => {
  expect(operationOf({ method, url })).toBe(name);
});

describe('what is asked of Teams', () => {
  const answers: (number | 'dropped')[] = [];
  const server = createServer((_request, response) => {
    const answer = answers.shift() ?? 201;
    if (answer === 'dropped') return void response.destroy();
    response.statusCode = answer;
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"sent-1"}');
  });
  const told: unknown[] = [];
  const watch: Watch = {
    ...unwatched,
    call: async (call, work) => {
      const answer = await work();
      told.push([call.service, call.operation, answer.status]);
      return answer;
    },
  };
  const send = (repeats = true) => {
    const baseUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri });
    if (!repeats) pipelineOf(client).removePolicy({ name: 'defaultRetryPolicy' });
    watchTries(client, watch);
    return client.conversations.sendToConversation('a:alex', { type: 'message', text: 'Hello' });
  };

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => void told.splice(0));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is told try by try, and answered as ever', async () => {
    answers.push(500, 201);

    await expect(send()).resolves.toMatchObject({ id: 'sent-1' });
    expect(told).toEqual([
      ['teams', 'activities.send', 500],
      ['teams', 'activities.send', 201],
    ]);
  });

  it('is told without an answer where none came, and fails as ever', async () => {
    answers.push('dropped');

    await expect(send(false)).rejects.toThrow(/hang up|reset/i);
    expect(told).toEqual([['teams', 'activities.send', undefined]]);
  });
});
