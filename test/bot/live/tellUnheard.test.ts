import { tellUnheard } from '../../../src/bot/live/tellUnheard';
import type { UnheardTelling } from '../../../src/bot/live/tellUnheard';
import type { AccessRule } from '../../../src/migration/accessRule';
import { agentId, customerId, migrationId } from '../../../src/migration/ids';
import type { AgentId } from '../../../src/migration/ids';
import { everyRight } from '../../../src/migration/rights/right';
import { MemoryContacts } from '../../support/fakes';
import { SaidRights } from '../../support/someRights';

const [alex, dana, gone] = ['1', '2', '3'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));
const id = migrationId('aa11bb22');

const [theirs, lost] = ['one', 'two'].map(customerId);
const waits = [alex!, dana!].flatMap((agent) => [
  { id: migrationId(`${agent.at(-1)}-theirs`), agentId: agent, customerId: theirs! },
  { id: migrationId(`${agent.at(-1)}-lost`), agentId: agent, customerId: lost! },
]);

async function tell(access: AccessRule, callTo: UnheardTelling['messenger']['callTo']) {
  const contacts = new MemoryContacts();
  for (const agent of [alex!, dana!, gone!])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  await contacts.cannotReach(gone!, 'removed', '2026-11-20T08:00:00.000Z');
  const claimUnheard = jest
    .fn<Promise<readonly (typeof id)[]>, [readonly string[], string, (readonly string[])?]>()
    .mockResolvedValue([id]);
  const untoldOf = jest.fn(async (agents: readonly AgentId[]) =>
    waits.filter(({ agentId: of }) => agents.includes(of)),
  );
  const setHeard = jest.fn<Promise<void>, [string, string]>().mockResolvedValue(undefined);
  const clock = { now: () => new Date('2026-11-22T10:15:00.000Z'), sleep: async () => undefined };
  const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
  await tellUnheard({
    contacts,
    migrations: { claimUnheard, untoldOf, setHeard },
    messenger: { callTo },
    access,
    clock,
    log,
  });
  const [asked, , also] = claimUnheard.mock.calls[0]!;
  return { asked, also, looks: untoldOf.mock.calls.length, heard: setHeard.mock.calls, log };
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

it('asks for what waits for somebody who lost its customer, and looks for nothing where everybody sees all', async () => {
  const known = (agent: AgentId) => (agent === dana ? { ...everyRight, scope: new Set([theirs!]) } : everyRight);
  const access: AccessRule = { ...new SaidRights().access, mode: 'groups', known } as AccessRule;
  const { asked, also } = await tell(access, async () => true);
  expect([asked, also]).toEqual([[gone], ['2-lost']]);

  expect((await tell({ mode: 'local' }, async () => true)).looks).toBe(0);
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
