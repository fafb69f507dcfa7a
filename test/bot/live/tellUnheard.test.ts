import { tellUnheard } from '../../../src/bot/live/tellUnheard';
import type { UnheardTelling } from '../../../src/bot/live/tellUnheard';
import type { AccessRule } from '../../../src/migration/accessRule';
import { agentId, migrationId } from '../../../src/migration/ids';
import { MemoryContacts } from '../../support/fakes';

const [alex, dana, gone] = ['1', '2', '3'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));
const id = migrationId('aa11bb22');

async function tell(access: AccessRule, callTo: UnheardTelling['messenger']['callTo']) {
  const contacts = new MemoryContacts();
  for (const agent of [alex!, dana!, gone!])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  await contacts.cannotReach(gone!, 'removed', '2026-11-20T08:00:00.000Z');
  const claimUnheard = jest.fn<Promise<readonly (typeof id)[]>, [readonly string[]]>().mockResolvedValue([id]);
  const setHeard = jest.fn<Promise<void>, [string, string]>().mockResolvedValue(undefined);
  const clock = { now: () => new Date('2026-11-22T10:15:00.000Z'), sleep: async () => undefined };
  const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
  await tellUnheard({
    contacts,
    migrations: { claimUnheard, setHeard },
    messenger: { callTo },
    access,
    clock,
    log,
  });
  return { asked: claimUnheard.mock.calls[0]![0], heard: setHeard.mock.calls, log };
}

it('asks for what waits for people who left the list, or can’t be reached', async () => {
  const shown: string[] = [];
  const access: AccessRule = { mode: 'allowList', tenantId: 't', agents: [agentId(dana!.toUpperCase()), gone!] };

  const { asked, heard, log } = await tell(access, async (which) => shown.push(which) > 0);

  expect(asked).toEqual([alex, gone]);
  expect(shown).toEqual([id]);
  expect(heard).toEqual([[id, '2026-11-22T10:15:00.000Z']]);
  expect(log.warn).toHaveBeenCalledWith(expect.any(String), { migrationId: id });
});

it('says in the log when it could not be shown, and does not take it for told', async () => {
  const { heard, log } = await tell({ mode: 'local' }, async () => Promise.reject(new Error('away')));

  expect(log.error).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
});

it('is asked for again later, and said in no log, where everybody who may hear it has quiet hours', async () => {
  const { heard, log } = await tell({ mode: 'local' }, async () => false);

  expect(heard).toEqual([]);
  expect(log.warn).not.toHaveBeenCalled();
});
