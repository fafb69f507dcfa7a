import { addDays } from '../../../src/migration/days';
import { toAgent } from '../../../src/migration/notices/notice';
import type { NoticeFacts } from '../../../src/migration/ports';
import { Diary, alex, channel, dana, endOf, linesOf } from './oneAgent';
import type { Situation } from './oneAgent';

const END = '2026-12-12';
const one = endOf(1, { endsOn: END });
const other = endOf(2, { endsOn: END });
const toOf = { id: '19:sales@thread.tacv2', language: 'en' as const };
const mineIs = (agentId: typeof alex): Partial<NoticeFacts> => ({
  assignments: [{ customerId: one.customerId, agentId }],
});
const mute = (what: 'customer' | 'notMine', agentId = alex): NoticeFacts['mutes'][number] => ({
  agentId,
  what,
  key: one.customerId,
});

/** An agent heard of customer 1 on that day, before its end. */
const toldOn = (left: number) => ({ toldOn: new Map([[`${one.subscriptionId} ${END}`, addDays(END, -left)]]) });

/** Who is told of customer 1 so many days before its end, of which an agent heard the day before. */
function heard(left: number, { facts, ...more }: Situation): readonly string[] {
  const situation = { ...more, facts: { ...toldOn(left + 1), ...facts } };
  const everybody = [toAgent(alex), toAgent(dana), channel] as const;
  const names = ['Alex', 'Dana', 'the channel'];
  return everybody.flatMap((recipient, index) => {
    const digest = new Diary([one], { rules: { channel: toOf }, ...situation }).on(addDays(END, -left), recipient);
    return digest === undefined ? [] : [names[index]!];
  });
}

describe('who hears of a customer', () => {
  it.each<[string, Situation, readonly string[]]>([
    ['everybody who subscribed, when it is nobody’s', { hearing: [alex, dana] }, ['Alex', 'Dana']],
    ['only the agent it is assigned to', { hearing: [alex, dana], facts: mineIs(dana) }, ['Dana']],
    ['the others, when that agent can’t be told', { hearing: [alex], facts: mineIs(dana) }, ['Alex']],
    ['the channel, when no agent hears', { hearing: [] }, ['the channel']],
    [
      'the others, when that agent said it is not theirs',
      { hearing: [alex, dana], facts: { ...mineIs(alex), mutes: [mute('notMine')] } },
      ['Dana'],
    ],
    [
      'the channel, when everybody said so',
      { hearing: [alex, dana], facts: { mutes: [mute('notMine'), mute('notMine', dana)] } },
      ['the channel'],
    ],
    [
      'nobody else, when that agent muted it: silence was wanted',
      { hearing: [alex, dana], facts: { ...mineIs(alex), mutes: [mute('customer')] } },
      [],
    ],
  ])('is %s', (_who, situation, expected) => {
    expect(heard(30, situation)).toEqual(expected);
  });
});

describe('what nobody sees to', () => {
  const assigned = { hearing: [alex, dana], facts: mineIs(alex) };
  const acted = { ...mineIs(alex), acted: new Set([`${one.subscriptionId} ${END}`]) };
  const begun = { ...mineIs(alex), migrations: new Map([[one.subscriptionId, 'undecided' as const]]) };

  it('also goes to the channel from 14 days on, and to the fallback agents from 3 days on', () => {
    const situation = { ...assigned, rules: { channel: toOf, fallbackAgents: [dana] } };

    expect(heard(15, situation)).toEqual(['Alex']);
    expect(heard(14, situation)).toEqual(['Alex', 'the channel']);
    expect(heard(4, situation)).toEqual(['Alex', 'the channel']);
    expect(heard(3, situation)).toEqual(['Alex', 'Dana', 'the channel']);
    expect(heard(-1, situation)).toEqual(['Alex', 'Dana', 'the channel']);
  });

  it.each([
    ['somebody pressed Move… or Remind me', acted],
    ['a migration was begun', begun],
  ])('goes no further once %s', (_what, facts) => {
    expect(heard(3, { ...assigned, facts, rules: { channel: toOf, fallbackAgents: [dana] } })).toEqual(['Alex']);
  });

  it('is told there by milestones of its own, each once, and says that it was escalated', () => {
    const facts = { ...mineIs(alex), ...toldOn(30) };
    const diary = new Diary([one], { ...assigned, facts, rules: { channel: toOf } });
    const told = [20, 14, 13, 7, 2, 1, 0, -1, -2].filter(
      (left) => diary.on(addDays(END, -left), channel)?.digest.lines[0]?.escalated === true,
    );

    expect(told).toEqual([14, 7, 1, -1]);
    expect(diary.milestones()).toEqual(['14', '7', '1', 'ended']);
  });

  it('comes to a fallback agent at 3 days although that is nobody else’s milestone', () => {
    const facts = { ...mineIs(alex), ...toldOn(7) };
    const diary = new Diary([one], { ...assigned, facts, rules: { fallbackAgents: [dana] } });
    const told = [7, 4, 3, 2, 1].filter((left) => diary.on(addDays(END, -left), toAgent(dana)) !== undefined);

    expect(told).toEqual([3, 1]);
  });
});

describe('what no agent has heard of yet', () => {
  const rules = { channel: toOf, fallbackAgents: [dana] };

  it.each([
    ['at all', new Map<string, string>()],
    ['but today', toldOn(3).toldOn],
  ])('is no failure of anybody (not %s)', (_when, told) => {
    expect(heard(3, { hearing: [alex, dana], facts: { ...mineIs(alex), toldOn: told }, rules })).toEqual(['Alex']);
  });

  it('goes on all the same where whoever answers for it wants silence', () => {
    const facts = { ...mineIs(alex), mutes: [mute('customer')], toldOn: new Map<string, string>() };

    expect(heard(3, { hearing: [alex, dana], facts, rules })).toEqual(['Dana', 'the channel']);
  });
});

describe('mutes and reminders', () => {
  it('keep what is muted out, by customer and by plan, and tell it in one line once it is not muted any more', () => {
    const diary = new Diary([one, other], { facts: { mutes: [mute('customer')] } });
    expect(linesOf(diary.on(addDays(END, -60)))).toEqual(['Customer 2 60']);

    diary.situation = { facts: { mutes: [{ agentId: alex, what: 'plan', key: 'pack:kaizala-pro' }] } };
    expect(diary.on(addDays(END, -30))).toBeUndefined();

    diary.situation = {};
    expect(linesOf(diary.on(addDays(END, -29)))).toEqual(['Customer 1 29', 'Customer 2 29']);
  });

  it('keep out one plan of a pack, and none of the others', () => {
    const [first, second] = ([1, 2] as const).map((nth) =>
      endOf(nth, { packId: 'sharepoint-onedrive', sourceId: `sharepoint-plan-${nth}` }),
    );
    const key = 'pack:sharepoint-onedrive/sharepoint-plan-1' as const;
    const diary = new Diary([first!, second!], { facts: { mutes: [{ agentId: alex, what: 'plan', key }] } });

    expect(linesOf(diary.on(addDays(END, -60)))).toEqual(['Customer 2 60']);
  });

  it('are silent until the day of a reminder, then tell once, whatever passed meanwhile', () => {
    const on = addDays(END, -5);
    const reminders = [{ agentId: alex, subscriptionId: one.subscriptionId, on }];
    const diary = new Diary([one]);
    diary.on(addDays(END, -12));
    diary.situation = { facts: { reminders } };

    expect([11, 7, 6].map((left) => diary.on(addDays(END, -left)))).toEqual([undefined, undefined, undefined]);
    const digest = diary.on(on)?.digest;
    expect(digest?.lines).toMatchObject([{ customerName: 'Customer 1', reminded: true }]);
    expect(diary.milestones()).toEqual(['14', '30', '60', '90', `remind ${on}`, '7']);
    expect(diary.on(addDays(END, -4))).toBeUndefined();
    expect(linesOf(diary.on(addDays(END, -1)))).toEqual(['Customer 1 1']);
  });

  it('remind of a subscription once, also when it has another end by then', () => {
    const on = addDays(END, -20);
    const reminders = [{ agentId: alex, subscriptionId: one.subscriptionId, on }];
    const diary = new Diary([one], { facts: { reminders } });
    expect(diary.on(on)?.digest.lines).toMatchObject([{ reminded: true }]);

    const later = addDays(END, 365);
    diary.entries = [{ ...one, endsOn: later }];

    expect(diary.on(addDays(later, -100))).toBeUndefined();
    expect(diary.on(addDays(later, -90))?.digest.lines).toMatchObject([{ reminded: false }]);
  });

  it('remind an agent of what is somebody else’s, because it was asked for', () => {
    const reminders = [{ agentId: alex, subscriptionId: one.subscriptionId, on: addDays(END, -40) }];
    const diary = new Diary([one], { hearing: [alex, dana], facts: { ...mineIs(dana), reminders } });

    expect(linesOf(diary.on(addDays(END, -40)))).toEqual(['Customer 1 40']);
    expect(diary.on(addDays(END, -30))).toBeUndefined();
  });
});

describe('what is over', () => {
  /** A day on which `next` is to be decided on, which ends 90 days later. */
  const closingsOn = (diary: Diary, left: number, recipient = toAgent(alex)) => {
    diary.entries = [...diary.entries, endOf(7, { endsOn: addDays(END, 90 - left) })];
    const decision = diary.on(addDays(END, -left), recipient);
    return decision?.digest.closings.map(({ customerName, how }) => `${customerName} ${how}`);
  };
  const moved: Partial<NoticeFacts> = { migrations: new Map([[one.subscriptionId, 'moved']]) };
  const ways: readonly [string, (diary: Diary) => void][] = [
    ['moved', (diary) => (diary.situation = { ...diary.situation, facts: moved })],
    ['renewed', (diary) => (diary.entries = [{ ...one, autoRenew: true, endOfTerm: 'renews' }])],
    ['renewed', (diary) => (diary.entries = [{ ...one, endsOn: addDays(END, 365) }])],
    ['gone', (diary) => (diary.entries = [])],
  ];
  const toldAndThen = (happens: (diary: Diary) => void): Diary => {
    const diary = new Diary([one]);
    diary.on(addDays(END, -60));
    happens(diary);
    return diary;
  };

  it.each(ways)('and has %s rings for nobody, and has one line on the next day with a decision', (how, happens) => {
    const diary = toldAndThen(happens);

    expect([59, 30, 14, 7, 1].map((left) => diary.on(addDays(END, -left)))).toEqual(Array(5).fill(undefined));
    expect(closingsOn(diary, 0)).toEqual([`Customer 1 ${how}`]);
    expect(closingsOn(diary, -1)).toEqual([]);
  });

  it.each([
    ['30 days after its end', ways[3]!, 30],
    ['30 days after its end, where it was renewed', ways[1]!, 30],
    ['120 days after its end, where it was moved', ways[0]!, 120],
  ])('is news until %s, and later is told to nobody', (_when, [how, happens], days) => {
    expect(closingsOn(toldAndThen(happens), -days)).toEqual([`Customer 1 ${how}`]);
    expect(closingsOn(toldAndThen(happens), -days - 1)).toEqual([]);
  });

  it('does not say that something goes on which is to be decided on again', () => {
    const diary = toldAndThen((told) => (told.entries = [{ ...one, endsOn: addDays(END, 90) }]));
    const decision = diary.on(END);

    expect(linesOf(decision)).toEqual(['Customer 1 90']);
    expect(decision?.digest.closings).toEqual([]);
    diary.entries = [];
    expect(closingsOn(diary, -1)).toEqual(['Customer 1 gone']);
  });

  it('is closed only for those who had heard of it', () => {
    const diary = new Diary([one], { hearing: [alex, dana], facts: mineIs(alex), rules: { channel: toOf } });
    diary.on(addDays(END, -60));
    diary.on(addDays(END, -60), toAgent(dana));
    diary.situation = { ...diary.situation, facts: { ...mineIs(alex), ...moved } };

    expect(closingsOn(diary, 59, toAgent(dana))).toEqual([]);
    expect(closingsOn(diary, 59, channel)).toBeUndefined();
    expect(closingsOn(diary, 59)).toEqual(['Customer 1 moved']);
  });

  it('is not told as long as it is being moved, and told again when that stopped', () => {
    const running = { migrations: new Map([[one.subscriptionId, 'running' as const]]) };
    const stopped = { migrations: new Map([[one.subscriptionId, 'undecided' as const]]) };
    const diary = new Diary([one], { facts: running });

    expect(diary.on(addDays(END, -30))).toBeUndefined();
    diary.situation = { facts: stopped };
    expect(linesOf(diary.on(addDays(END, -29)))).toEqual(['Customer 1 29']);
  });
});

it('counts what else ends, without what is muted, moved or somebody else’s', () => {
  const diary = new Diary([one, other, endOf(3, { endsOn: END }), endOf(4, { endsOn: addDays(END, -2) })], {
    hearing: [alex, dana],
    facts: {
      assignments: [{ customerId: other.customerId, agentId: dana }],
      mutes: [{ agentId: alex, what: 'customer', key: endOf(3).customerId }],
    },
  });
  diary.on(addDays(END, -50));

  expect(diary.on(addDays(END, -32))?.digest).toMatchObject({ others: 1, lines: [{ customerName: 'Customer 4' }] });
});
