import { GroupRights } from '../../../src/bot/rights/groupRights';
import { KnownError } from '../../../src/migration/errors';
import { agentId, customerId, groupId } from '../../../src/migration/ids';
import type { AgentId, GroupId } from '../../../src/migration/ids';
import type { Belonging, HadRights } from '../../../src/migration/ports';
import type { HadRight } from '../../../src/migration/rights/right';
import { visible } from '../../../src/migration/rights/scope';
import type { Assignments } from '../../../src/migration/rights/scope';
import { createLog } from '../../../src/platform/log';
import { FakeClock } from '../../platform/fakeClock';

const minute = 60_000;
const hour = 60 * minute;
const [dana, alex] = [agentId('dana'), agentId('alex')];
const groups = {
  view: [groupId('helpdesk')],
  migrate: [groupId('sales'), groupId('admins')],
  approve: [groupId('approvers')],
  administer: [groupId('operators')],
};

class MemoryHadRights implements HadRights {
  rows: HadRight[] = [];
  all = async () => this.rows;
  put = async (agentIdOf: AgentId, has: readonly HadRight['right'][], at: string) => {
    const others = this.rows.filter(({ agentId: other }) => other !== agentIdOf);
    const own = this.rows.filter(({ agentId: other }) => other === agentIdOf);
    const lost = own.filter(({ right }) => !has.includes(right)).map((row) => ({ lostAt: at, ...row }));
    this.rows = [...others, ...lost, ...has.map((right) => ({ agentId: agentIdOf, right, hadAt: at }))];
  };
  forget = async (before: string) => {
    this.rows = this.rows.filter(({ hadAt }) => hadAt >= before);
  };
}

/** One process, and a Graph that says what it is told to. */
class Ground {
  readonly clock = new FakeClock();
  readonly asked: string[] = [];
  members = new Map<AgentId, Belonging | undefined>();
  isAway = false;
  assignments: Assignments | undefined;
  contacts: readonly AgentId[] = [dana];
  readonly rights: GroupRights;

  constructor(
    readonly hadRights = new MemoryHadRights(),
    listed: readonly AgentId[] = [],
  ) {
    this.rights = this.process(listed);
  }

  process(listed: readonly AgentId[] = []): GroupRights {
    return new GroupRights({
      rule: { mode: 'groups', tenantId: 't', agents: listed, groups },
      membership: {
        of: async (agent) => {
          this.asked.push(agent);
          if (this.isAway) throw new KnownError('serviceDown', 'waitAndRetry', 'Graph is away.');
          return this.members.get(agent);
        },
      },
      hadRights: this.hadRights,
      customerScopes: { current: () => this.assignments },
      contacts: {
        all: async () =>
          this.contacts.map((agent) => ({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' })),
      },
      clock: this.clock,
      log: createLog({ level: 'silent', room: 'test' }),
    });
  }

  puts(agent: AgentId, ...some: readonly string[]): void {
    this.members.set(agent, { isGuest: false, groups: some.map((each): GroupId => groupId(each)) });
  }
}

const has = async (ground: Ground, how: 'lately' | 'anew' = 'lately') => [...(await ground.rights.of(dana, how)).has];

it.each([
  [['sales'], ['view', 'migrate']],
  [
    ['admins', 'approvers'],
    ['view', 'migrate', 'approve'],
  ],
  [['helpdesk'], ['view']],
  [['operators'], ['view', 'administer']],
  [['others'], []],
])('of %j the rights are %j: whoever may do anything may look', async (some, expected) => {
  const ground = new Ground();
  ground.puts(dana, ...some);

  expect(await has(ground)).toEqual(expected);
});

it('is asked once in five minutes, and at once where it is to be known now', async () => {
  const ground = new Ground();
  ground.puts(dana, 'sales');
  await Promise.all([ground.rights.of(dana, 'lately'), ground.rights.of(dana, 'lately')]);
  ground.clock.pass(5 * minute - 1);
  await has(ground);
  expect(ground.asked).toHaveLength(1);

  ground.members.delete(dana);
  expect(await has(ground)).toEqual(['view', 'migrate']);
  expect(await has(ground, 'anew')).toEqual([]);
  expect(await has(ground)).toEqual([]);

  ground.puts(dana, 'sales');
  ground.clock.pass(minute);
  expect(await has(ground)).toEqual(['view', 'migrate']);
});

it('is a no while nobody can say, and says so; a few seconds later it is asked again', async () => {
  const ground = new Ground();
  ground.isAway = true;
  expect(await ground.rights.of(dana, 'lately')).toMatchObject({ because: 'cannotSay' });
  expect(await has(ground)).toEqual([]);

  ground.isAway = false;
  ground.puts(dana, 'sales');
  ground.clock.pass(10_000);
  expect(await has(ground)).toEqual(['view', 'migrate']);
});

it('gives a guest nothing, in whatever groups they are', async () => {
  const ground = new Ground();
  ground.members.set(dana, { isGuest: true, groups: [groupId('sales')] });

  expect(await ground.rights.of(dana, 'lately')).toMatchObject({ has: new Set(), because: 'guest' });
});

it.each([
  ['is taken away', (ground: Ground) => void ground.members.delete(dana)],
  ['can’t be asked for', (ground: Ground) => void (ground.isAway = true)],
])('is remembered for 24 hours after it %s, by a process that has just begun as well', async (_name, loses) => {
  const ground = new Ground();
  ground.puts(dana, 'sales');
  await has(ground);
  loses(ground);
  ground.clock.pass(24 * hour - 1);
  const later = await ground.process().of(dana, 'anew');
  expect([[...later.has], [...later.had].sort()]).toEqual([[], ['migrate', 'view']]);

  ground.clock.pass(1);
  expect((await ground.process().of(dana, 'anew')).had.size).toBe(0);
});

it('is known of people who say nothing, and lost where it is taken away while they are silent', async () => {
  const ground = new Ground();
  ground.puts(dana, 'sales');
  expect(ground.rights.known(dana).has.has('view')).toBe(false);
  await ground.rights.lookAgain();
  expect(ground.rights.known(dana).has.has('view')).toBe(true);

  ground.members.delete(dana);
  await ground.rights.lookAgain();
  ground.clock.pass(10 * minute);
  expect(ground.asked).toHaveLength(1);
  await ground.rights.lookAgain();
  expect(ground.rights.known(dana).has.has('view')).toBe(false);
});

it.each([
  ['may do something', 'sales'],
  ['may do nothing', 'elsewhere'],
])(
  'is asked of everybody in turn, also where more people than can be asked in ten minutes %s',
  async (_what, group) => {
    const ground = new Ground();
    const silent = Array.from({ length: 450 }, (_, index) => agentId(`silent-${index}`));
    for (const agent of silent) ground.puts(agent, group);
    ground.puts(dana, 'sales');
    ground.contacts = [...silent, dana];

    for (let round = 0; round < 90; round += 1) {
      await ground.rights.lookAgain();
      ground.clock.pass(30_000);
    }

    const times = [...silent, dana].map((agent) => ground.asked.filter((each) => each === agent).length);
    // Twenty at a time, 451 take 11 ½ minutes.
    expect(Math.min(...times)).toBeGreaterThanOrEqual(3);
    expect(ground.rights.known(dana).has.has('migrate')).toBe(true);
  },
);

it('hears from the database what another process was told', async () => {
  const ground = new Ground();
  const other = ground.process();
  ground.puts(dana, 'sales');
  await ground.rights.of(dana, 'lately');
  await other.lookAgain();

  expect(ground.asked).toHaveLength(1);
  expect(other.known(dana).has.has('migrate')).toBe(true);
});

it('leaves whoever is also on the list what the list gives, whatever Graph says', async () => {
  const ground = new Ground(new MemoryHadRights(), [dana]);
  ground.isAway = true;

  expect(await has(ground, 'anew')).toEqual(['view', 'migrate']);
  expect(ground.rights.known(alex).has.size).toBe(0);
});

it('still answers where nothing can be written down', async () => {
  const ground = new Ground();
  ground.puts(dana, 'sales');
  ground.hadRights.put = () => Promise.reject(new Error('no database'));
  ground.hadRights.all = () => Promise.reject(new Error('no database'));

  expect(await has(ground)).toEqual(['view', 'migrate']);
});

it('is known of everybody before anything is said, once, however many there are and however slow Graph is', async () => {
  const ground = new Ground();
  ground.puts(dana, 'sales');
  await ground.rights.begin();
  await ground.rights.begin();

  expect(ground.rights.known(dana).has.has('view')).toBe(true);
  expect(ground.asked).toEqual([dana]);
});

it('is no error where Graph is away at the beginning', async () => {
  const ground = new Ground();
  ground.isAway = true;
  await expect(ground.rights.begin()).resolves.toBeUndefined();
  ground.hadRights.all = () => Promise.reject(new Error('no database'));
  await expect(ground.process().begin()).resolves.toBeUndefined();
});

describe('where it is written who sees which customers', () => {
  const [contoso, fabrikam] = [customerId('contoso'), customerId('fabrikam')];
  const north = { groups: [groupId('north')], people: [], customers: [contoso] };
  const own = { groups: [], people: [dana], customers: [fabrikam] };
  const sees = async (ground: Ground, how: 'lately' | 'anew' = 'lately') => (await ground.rights.of(dana, how)).scope;
  const grounded = (...assignments: Assignments) => Object.assign(new Ground(), { assignments });

  it('is what is assigned to the person and to their groups, and nothing to whoever is in none', async () => {
    const ground = grounded(north, own);
    ground.puts(dana, 'sales', 'north');
    ground.puts(alex, 'sales');

    expect(await sees(ground)).toEqual(new Set([contoso, fabrikam]));
    expect((await ground.rights.of(alex, 'lately')).scope).toEqual(new Set());
  });

  it.each(['approvers', 'operators'])('is everybody for %s', async (group) => {
    const ground = grounded(north);
    ground.puts(dana, group);

    expect(await sees(ground)).toBe('all');
  });

  it('follows the file at once, and asks of a group that was written in since', async () => {
    const ground = grounded(own);
    ground.puts(dana, 'sales', 'north');
    expect(await sees(ground)).toEqual(new Set([fabrikam]));

    ground.assignments = [north];
    expect(await sees(ground)).toEqual(new Set([contoso]));
    ground.assignments = [];
    expect(await sees(ground)).toEqual(new Set());
  });

  it('is lost with the group, and remembered for a day', async () => {
    const ground = grounded(north);
    ground.puts(dana, 'sales', 'north');
    await sees(ground);
    ground.puts(dana, 'sales');

    const lost = await ground.rights.of(dana, 'anew');
    expect([lost.scope, lost.hadScope]).toEqual([new Set(), new Set([contoso])]);
    expect(ground.rights.known(dana)).toMatchObject({ scope: new Set(), hadScope: new Set([contoso]) });
    ground.clock.pass(24 * hour);
    expect((await ground.process().of(dana, 'anew')).hadScope).toEqual(new Set());
  });

  it('is known of people who say nothing, by a process that has just begun as well', async () => {
    const ground = grounded(north);
    ground.puts(dana, 'sales', 'north');
    await sees(ground);
    const other = ground.process();
    await other.lookAgain();

    expect(other.known(dana).scope).toEqual(new Set([contoso]));
  });

  it.each([
    ['is in a group of RIGHTS_…', [], ['sales', 'north']],
    ['is on the list alone', [dana], ['north']],
  ])(
    'stays to be looked at while Graph can’t say, for whoever %s, and nothing is done with it',
    async (...[, list, some]) => {
      const ground = Object.assign(new Ground(new MemoryHadRights(), list), { assignments: [north] });
      ground.puts(dana, ...some);
      await sees(ground);
      ground.isAway = true;

      const held = await ground.rights.of(dana, 'anew');
      expect([held.scope, visible(held)]).toEqual([new Set(), new Set([contoso])]);
    },
  );

  it.each([
    ['group', ['sales', 'north'], ['sales']],
    ['right to approve', ['sales', 'approvers'], ['sales']],
  ])('does not come back with Graph’s absence to whoever was seen to lose the %s', async (_what, before, after) => {
    const ground = grounded(north);
    ground.puts(dana, ...before);
    await sees(ground);
    ground.clock.pass(minute);
    ground.puts(dana, ...after);
    await sees(ground, 'anew');
    ground.clock.pass(minute);
    ground.isAway = true;

    expect(visible(await ground.rights.of(dana, 'anew'))).toEqual(new Set());
  });

  it('is known at once of people who say nothing, where a file or a group of it is new', async () => {
    const ground = new Ground();
    ground.puts(dana, 'sales', 'north', 'south');
    await ground.rights.lookAgain();
    ground.assignments = [north];
    const restarted = ground.process();
    await restarted.begin();
    expect(restarted.known(dana).scope).toEqual(new Set([contoso]));

    ground.assignments = [{ ...north, groups: [groupId('south')] }];
    await restarted.lookAgain();
    expect(restarted.known(dana).scope).toEqual(new Set([contoso]));
    await restarted.lookAgain();
    expect(ground.asked).toHaveLength(3);
  });

  it('is nobody while Graph can’t say', async () => {
    const ground = grounded(north);
    ground.isAway = true;

    expect(await sees(ground)).toEqual(new Set());
  });
});
