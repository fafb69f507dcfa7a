import { agentId, customerId, groupId } from '../../../src/migration/ids';
import { scopeOf } from '../../../src/migration/rights/scope';
import type { Assignments } from '../../../src/migration/rights/scope';

const [north, south] = [groupId('north'), groupId('south')];
const dana = agentId('dana');
const has = new Set(['view'] as const);
const of = (assignments: Assignments, ...groups: readonly string[]) =>
  scopeOf({ agent: dana, has, groups: new Set(groups) }, assignments);

it('is what any row says, once, where a person stands in it by name, by groups and twice', () => {
  const [one, two] = [customerId('one'), customerId('two')];
  const row = { groups: [north, south, north], people: [dana, dana], customers: [one, two, one] };

  expect(of([row, { ...row, people: [] }], 'north', 'south')).toEqual(new Set([one, two]));
  expect(of([{ ...row, people: [] }])).toEqual(new Set());
  expect(of([row, { groups: [south], people: [], customers: 'all' }], 'south')).toBe('all');
});

it('looks at each row of a large file once, however often it is asked whose it is', () => {
  let looks = 0;
  const row = (nth: number) => ({
    groups: [],
    customers: [customerId(`c${nth}`)],
    get people() {
      looks += 1;
      return [agentId(`p${nth}`)];
    },
  });
  const rows = Array.from({ length: 5_000 }, (_, nth) => row(nth));
  for (let nth = 0; nth < 100; nth += 1)
    expect(scopeOf({ agent: agentId(`p${nth}`), has, groups: new Set() }, rows)).toEqual(new Set([`c${nth}`]));

  expect(looks).toBe(5_000);
});
