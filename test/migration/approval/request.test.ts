import { dayEnd } from '../../../src/migration/approval/dayEnd';
import { lapsesAt, undecidable } from '../../../src/migration/approval/request';
import type { ApprovalRequest } from '../../../src/migration/approval/request';
import { agentId } from '../../../src/migration/ids';
import { aPlan, aPurchase } from '../../support/survey';

const now = new Date('2026-11-22T10:00:00.000Z');
const dana = agentId('dana');

function aRequest(given: Partial<ApprovalRequest> = {}): ApprovalRequest {
  const plan = aPlan();
  return {
    ...{ id: plan.id, plan, hash: plan.hash, agentId: plan.agentId, quoteId: 'quote-1', reasons: [{ why: 'pack' }] },
    ...{ askedAt: now.toISOString(), lapsesAt: '2026-11-25T10:00:00.000Z', state: 'asked' as const },
    ...given,
  };
}

const why = (request: ApprovalRequest, given: { by?: typeof dana; hash?: string; at?: string } = {}) =>
  undecidable(request, { by: given.by ?? dana, hash: given.hash ?? aPlan().hash, now: new Date(given.at ?? now) });

describe('who decides what', () => {
  it('is anybody but who asked, about exactly what the card shows, in time', () => {
    expect(why(aRequest())).toBeUndefined();
  });

  it.each<[string, ReturnType<typeof why>, string]>([
    ['nobody about a request of their own', why(aRequest(), { by: aPlan().agentId }), 'own'],
    ['nobody once it was answered', why(aRequest({ state: 'declined' })), 'over'],
    ['nobody at the end of its time', why(aRequest(), { at: '2026-11-25T10:00:00.000Z' }), 'over'],
    ['nobody from a card that shows another plan', why(aRequest(), { hash: 'another' }), 'changed'],
    ['nobody about a plan that was edited', why(aRequest({ plan: { ...aPlan(), close: 'leave' } })), 'changed'],
    ['nobody about the plan of another agent', why(aRequest({ agentId: agentId('mallory') })), 'changed'],
  ])('%s', (_name, is, expected) => {
    expect(is).toBe(expected);
  });
});

describe('a request lapses', () => {
  it('after 72 hours', () => {
    expect(lapsesAt({}, now)).toBe('2026-11-25T10:00:00.000Z');
    expect(lapsesAt({ purchase: aPurchase({ cartExpiresAt: '2026-11-29T10:00:00Z' }) }, now)).toBe(
      '2026-11-25T10:00:00.000Z',
    );
  });

  it('with its cart, which can’t be bought any more', () => {
    expect(lapsesAt({ purchase: aPurchase({ cartExpiresAt: '2026-11-23T09:00:00Z' }) }, now)).toBe(
      '2026-11-23T09:00:00.000Z',
    );
  });

  it('with the promotion that its price rests on', () => {
    const promotion = { id: 'autumn', name: 'Autumn', endsAt: '2026-11-24T00:00:00Z' };
    const purchase = aPurchase({ cartExpiresAt: '2026-11-29T10:00:00Z', promotion });

    expect(lapsesAt({ purchase }, now)).toBe('2026-11-24T00:00:00.000Z');
  });
});

it.each([
  ['2026-11-22T10:00:30Z', 'UTC', '2026-11-23T00:00:00.000Z'],
  ['2026-11-22T22:59:59Z', 'Europe/Rome', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T23:00:00Z', 'Europe/Rome', '2026-11-23T23:00:00.000Z'],
  // A day of 25 hours, and one of 23.
  ['2026-10-24T22:00:00Z', 'Europe/Rome', '2026-10-25T23:00:00.000Z'],
  ['2026-03-28T23:00:00Z', 'Europe/Rome', '2026-03-29T22:00:00.000Z'],
  ['2026-11-22T10:00:00Z', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z'],
])('knows when the day of %s ends in %s', (at, zone, ends) => {
  expect(dayEnd(new Date(at), zone).toISOString()).toBe(ends);
});
