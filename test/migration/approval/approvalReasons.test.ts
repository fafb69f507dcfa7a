import { approvalReasons, startNeeds } from '../../../src/migration/approval/approvalReasons';
import { nothingNeedsApproval } from '../../../src/migration/approval/rule';
import type { ApprovalRule } from '../../../src/migration/approval/rule';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
import { userId } from '../../../src/migration/ids';
import { aPlan, aPlannedPerson, aPurchase, userNumber } from '../../support/survey';

const rule = (given: Partial<ApprovalRule>): ApprovalRule => ({
  ...nothingNeedsApproval,
  hasApprovers: true,
  ...given,
});
const amounts = (of: Record<string, number>) => new Map(Object.entries(of));

const paid = (amount: number, currency = 'EUR', seats = 26) =>
  aPurchase({ seats, price: { currency, charges: 12, total: { amount, currency }, atMost: false } });
const unpriced = aPurchase({ price: { currency: 'EUR', charges: 12, atMost: false } });

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => aPlannedPerson({ id: userId(userNumber(n + 1)) }));
const free = aPlan({ purchase: undefined, people: people(3) });

const whys = (plan: MigrationPlan, of: Partial<ApprovalRule>, today: readonly [number, string][] = []) =>
  approvalReasons(
    plan,
    rule(of),
    today.map(([amount, currency]) => ({ amount, currency })),
  ).map(({ why }) => why);

describe('what needs a second person', () => {
  it.each<[string, MigrationPlan, Partial<ApprovalRule>, string[]]>([
    ['nothing, where nothing is set', aPlan({ purchase: paid(1e9), people: people(500) }), {}, []],
    ['no price, where nothing is set', aPlan({ purchase: unpriced }), {}, []],
    ['as many licences as the threshold', aPlan({ purchase: paid(1, 'EUR', 25) }), { seats: 25 }, []],
    ['one licence more', aPlan({ purchase: paid(1, 'EUR', 26) }), { seats: 25 }, ['seats']],
    [
      'more people than licences are bought',
      aPlan({ purchase: paid(1, 'EUR', 2), people: people(26) }),
      { seats: 25 },
      ['seats'],
    ],
    ['more people, and nothing bought', aPlan({ purchase: undefined, people: people(26) }), { seats: 25 }, ['seats']],
    ['a single person at a threshold of none', free, { seats: 0 }, ['seats']],
    ['a total of just the threshold', aPlan({ purchase: paid(5000) }), { total: amounts({ EUR: 5000 }) }, []],
    ['a cent more', aPlan({ purchase: paid(5000.01) }), { total: amounts({ EUR: 5000 }) }, ['total']],
    [
      'another currency within its own',
      aPlan({ purchase: paid(900_000, 'JPY') }),
      { total: amounts({ EUR: 5000, JPY: 1e6 }) },
      [],
    ],
    [
      'a currency without an amount, however little',
      aPlan({ purchase: paid(1, 'CHF') }),
      { total: amounts({ EUR: 5000 }) },
      ['currency'],
    ],
    ['a currency in small letters', aPlan({ purchase: paid(4000, 'eur') }), { total: amounts({ EUR: 5000 }) }, []],
    ['nothing bought, whatever the total', free, { total: amounts({ EUR: 0 }) }, []],
    ['a pack that always needs it', aPlan({ purchase: paid(1) }), { packs: new Set(['kaizala-pro']) }, ['pack']],
    ['another pack', aPlan({ purchase: paid(1) }), { packs: new Set(['office-365-e4']) }, []],
    ['an unknown price beside a threshold of licences', aPlan({ purchase: unpriced }), { seats: 100 }, ['unpriced']],
    [
      'an unknown price beside a threshold of packs',
      aPlan({ purchase: unpriced }),
      { packs: new Set(['other']) },
      ['unpriced'],
    ],
    [
      'an unknown price beside a limit for a day',
      aPlan({ purchase: unpriced }),
      { dayLimit: amounts({ EUR: 9 }) },
      ['unpriced'],
    ],
    ['people who have nothing else', aPlan({ purchase: paid(1), planless: 2 }), {}, ['planless']],
    ['the same where nobody could approve', aPlan({ purchase: paid(1), planless: 2 }), { hasApprovers: false }, []],
    [
      'all of it at once',
      aPlan({ purchase: paid(9000), planless: 1 }),
      { seats: 1, total: amounts({ EUR: 1 }), packs: new Set(['kaizala-pro']), dayLimit: amounts({ EUR: 8000 }) },
      ['seats', 'total', 'dayLimit', 'pack', 'planless'],
    ],
  ])('%s', (_name, plan, of, expected) => {
    expect(whys(plan, of)).toEqual(expected);
  });
});

describe('the limit for a day', () => {
  const limited = { dayLimit: amounts({ EUR: 20_000 }) };

  it.each<[string, number, readonly [number, string][], string[]]>([
    ['just reached', 5000, [[15_000, 'EUR']], []],
    ['passed by a cent', 5000.01, [[15_000, 'EUR']], ['dayLimit']],
    ['of another currency left alone', 5000, [[90_000, 'USD']], []],
    [
      'counted over several',
      5000,
      [
        [10_000, 'EUR'],
        [5001, 'EUR'],
      ],
      ['dayLimit'],
    ],
    ['passed by one alone', 20_001, [], ['dayLimit']],
    [
      'not passed by what binary fractions add',
      0.3,
      [
        [19_999.4, 'EUR'],
        [0.3, 'EUR'],
      ],
      [],
    ],
  ])('%s', (_name, amount, today, expected) => {
    expect(whys(aPlan({ purchase: paid(amount) }), limited, today)).toEqual(expected);
  });

  it('has no bearing on a currency that it does not name', () => {
    expect(whys(aPlan({ purchase: paid(1e6, 'USD') }), limited)).toEqual([]);
  });

  it('asks a second person where there may be one, and refuses where there is none', () => {
    const over = approvalReasons(aPlan({ purchase: paid(30_000) }), rule(limited), []);

    expect(startNeeds(over, { hasApprovers: true })).toBe('approval');
    expect(startNeeds(over, { hasApprovers: false })).toBe('cannot');
    expect(startNeeds([], { hasApprovers: false })).toBe('nothing');
  });
});
