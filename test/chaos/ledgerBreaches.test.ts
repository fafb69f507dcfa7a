import { ledgerBreaches } from '../../chaos/check/ledgerBreaches';
import type { LedgerRow } from '../../chaos/check/ledgerRows';

const done: LedgerRow = {
  id: 'm1',
  customerId: 'c1',
  state: 'done',
  problem: null,
  planned: [
    { id: 'u1', disposition: 'move' },
    { id: 'u2', disposition: 'move' },
  ],
  replacementSkuId: 's1',
  buys: true,
  people: [
    { id: 'u1', state: 'done' },
    { id: 'u2', state: 'done' },
  ],
  attempts: [
    { attempt: 1, state: 'refused', orderId: null },
    { attempt: 2, state: 'confirmed', orderId: 'o1' },
  ],
  runs: ['SUCCESS'],
};

it('finds nothing wrong with a migration that is done, nor with one that waits and says why', () => {
  const waiting: LedgerRow = {
    ...done,
    id: 'm2',
    state: 'waitingForPerson',
    problem: { code: 'purchaseUnknown' },
    people: done.people.map((person) => ({ ...person, state: 'todo' })),
    attempts: [{ attempt: 1, state: 'sent', orderId: null }],
  };

  expect(ledgerBreaches([done, waiting])).toEqual([]);
});

it('finds nothing wrong with an order that was given up and taken up again when it came after all', () => {
  const again = { attempt: 1, state: 'refused', orderId: 'o1' };

  expect(ledgerBreaches([{ ...done, attempts: [again, done.attempts[1]!] }])).toEqual([]);
});

const wrong: readonly [string, Partial<LedgerRow>, RegExp][] = [
  ['lost a person', { people: done.people.slice(1) }, /1 people of 2 planned/],
  ['has a stranger', { people: [done.people[0]!, { id: 'u9', state: 'done' }] }, /people of 2 planned/],
  ['has a person in no known state', { people: [done.people[0]!, { id: 'u2', state: 'lost' }] }, /nobody knows/],
  [
    'has two purchases out',
    { attempts: [...done.attempts, { attempt: 3, state: 'sent', orderId: null }] },
    /2 purchases out/,
  ],
  ['is still moving', { state: 'moving' }, /rests as moving/],
  ['waits and says not why', { state: 'waitingForPerson' }, /says not why/],
  ['left somebody behind', { people: [done.people[0]!, { id: 'u2', state: 'todo' }] }, /1 people still to do/],
  ['never bought', { attempts: [] }, /without its purchase/],
  ['has a run that died', { runs: ['ERROR'] }, /ended as ERROR/],
  ['has a run that goes on', { runs: ['SUCCESS', 'PENDING'] }, /a run goes on/],
];

it.each(wrong)('tells of a migration that %s', (_what, change, words) => {
  const breaches = ledgerBreaches([{ ...done, ...change }]);

  expect(breaches).toHaveLength(1);
  expect(breaches[0]).toMatch(words);
});

it('tells of an order that two migrations claim', () => {
  expect(ledgerBreaches([done, { ...done, id: 'm2' }])).toEqual(['order o1 is counted twice']);
});
