import { createAdapter } from '../../../src/bot/http/adapter';
import { people, serviceUrl, anActivity } from '../../support/productionDoor';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const config = {
  mode: 'production',
  host: '127.0.0.1',
  port: 0,
  appId: people.bot,
  credential: { getToken: async () => null },
  tenantId: people.botTenant,
} as const;

interface Response {
  readonly statuses: number[];
}

const turn = async (adapter: ReturnType<typeof createAdapter>) => {
  const statuses: number[] = [];
  const response = {
    socket: {},
    header: () => undefined,
    status: (status: number) => statuses.push(status),
    send: () => undefined,
    end: () => undefined,
  };
  const heard = jest.fn();
  const request = { method: 'POST', headers: { authorization: 'Bearer a.b.c' }, body: anActivity() };
  await adapter.process(request as never, response as never, heard);
  return { statuses, heard } as Response & { heard: jest.Mock };
};

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

it('believes nobody whom no judge has let in', async () => {
  const { statuses, heard } = await turn(createAdapter(config, log));

  expect(statuses).toEqual([401]);
  expect(heard).not.toHaveBeenCalled();
});

it('believes whom the judge lets in, and asks the key server of nobody', async () => {
  const { heard } = await turn(createAdapter(config, log, { judge: async () => ({ claims: { serviceUrl } }) }));

  expect(heard).toHaveBeenCalledTimes(1);
});

it.each(['https://collector.example/', 'http://smba.trafficmanager.net/emea/'])(
  'makes no client with the bot’s token for %s',
  async (elsewhere) => {
    const adapter = createAdapter(config, log);
    const reference = {
      channelId: 'msteams',
      serviceUrl: elsewhere,
      conversation: { id: 'a:1' },
      bot: { id: '28:bot' },
    };
    const spoke = jest.fn();

    await expect(adapter.continueConversationAsync(people.bot, reference as never, spoke)).rejects.toThrow();
    expect(spoke).not.toHaveBeenCalled();
  },
);
