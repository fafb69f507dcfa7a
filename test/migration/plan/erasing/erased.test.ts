import { erased } from '../../../../src/migration/plan/erasing/erased';
import { hasItsHash, planHash } from '../../../../src/migration/plan/planHash';
import { aPlan, aPlannedPerson, aPurchase, userNumber } from '../../../support/survey';
import { userId } from '../../../../src/migration/ids';

const unhashed = aPlan({
  people: [1, 2].map((n) => aPlannedPerson({ id: userId(userNumber(n)), name: `Person ${n}` })),
  purchase: aPurchase(),
});
const plan = { ...unhashed, hash: planHash(unhashed) };
const [one, other] = plan.people as [(typeof plan.people)[number], (typeof plan.people)[number]];

it('takes one person out of a plan, whose hash fits anew, and leaves the others', () => {
  const next = erased(plan, new Map([[one.id, 'erased-1']]));

  expect(next.people).toEqual([{ ...one, id: 'erased-1', name: '', address: '' }, other]);
  expect(hasItsHash(next)).toBe(true);
  expect(next.hash).not.toBe(plan.hash);
});

it('leaves nothing from which those who were to stay could be told', () => {
  const staying = { people: 1, unread: 0, seatsLeft: 0 };
  const marked = aPlan({ ...unhashed, staying: { ...staying, who: 'AAAAAAAAAAA' } });

  const next = erased({ ...marked, hash: planHash(marked) }, new Map([['somebody', 'erased-1']]));

  expect(next.staying).toEqual(staying);
  expect(hasItsHash(next)).toBe(true);
});

it('takes the agent out, and a customer with name and mark', () => {
  const next = erased(
    plan,
    new Map<string, string>([
      [plan.agentId, 'erased-1'],
      [plan.customer.id, 'erased-2'],
    ]),
  );

  expect(next).toMatchObject({
    agentId: 'erased-1',
    customer: { id: 'erased-2', name: 'erased-2', country: plan.customer.country },
    purchase: { mark: `[${plan.id}]` },
  });
  expect(JSON.stringify(next)).not.toContain(plan.customer.name);
  expect(hasItsHash(next)).toBe(true);
});

it('makes no hash fit that did not', () => {
  expect(hasItsHash(erased({ ...plan, hash: '2:another' }, new Map([[one.id, 'erased-1']])))).toBe(false);
});
