import fc from 'fast-check';
import {
  deadApartMs,
  deadSinceAfter,
  orderStanding,
  unseenSinceAfter,
} from '../../../src/migration/plan/orderStanding';
import type { OrderHistory, OrderReading } from '../../../src/migration/plan/orderStanding';

const firstAt = '2026-11-22T10:00:00.000Z';
const later = (ms: number): string => new Date(Date.parse(firstAt) + ms).toISOString();
const hourLater = later(deadApartMs);

const reading = (word: string | undefined, given: Partial<OrderReading> = {}): OrderReading => ({
  ...(word === undefined ? {} : { word }),
  cameOfIt: [],
  isComplete: true,
  readAt: hourLater,
  ...given,
});
const history = (given: Partial<OrderHistory> = {}): OrderHistory => ({ seats: 40, hasGivenSeats: false, ...given });
const over = ['error', 'cancelled', 'po review rejected'];

it.each([
  ['completed', { kind: 'bought' }],
  ['pending', { kind: 'pending', who: 'nobody' }],
  ['pending review', { kind: 'pending', who: 'reviewer' }],
  ['po upload complete', { kind: 'pending', who: 'reviewer' }],
  ['pending po upload', { kind: 'pending', who: 'uploader' }],
  ['suspended', { kind: 'pending', who: 'partner' }],
  ['partial success', { kind: 'pending', who: 'nobody' }],
  ['on the moon', { kind: 'pending', who: 'nobody' }],
  [undefined, { kind: 'pending', who: 'nobody' }],
])('stands, with the word %s and nothing to show for it, as %j', (word, standing) => {
  expect(orderStanding(reading(word), history({ deadSince: firstAt }))).toEqual(standing);
});

describe('an order that Partner Center does not know', () => {
  const nothing = (given: Partial<OrderReading> = {}) =>
    reading(undefined, { isComplete: false, isNotFound: true, ...given });
  const since = history({ unseenSince: firstAt });

  it('can’t be told of after an hour, and not a moment before', () => {
    expect(orderStanding(nothing(), since)).toEqual({ kind: 'unseen' });
    const before = nothing({ readAt: later(deadApartMs - 1) });
    expect(orderStanding(before, since)).toEqual({ kind: 'pending', who: 'nobody' });
    expect(orderStanding(nothing(), history())).toEqual({ kind: 'pending', who: 'nobody' });
  });

  it.each([
    ['seats of it had shown', nothing(), history({ unseenSince: firstAt, hasGivenSeats: true })],
    ['something came of it', nothing({ cameOfIt: [{ status: 'suspended', quantity: 40 }] }), since],
    ['not everything was read', reading(undefined, { isComplete: false }), since],
  ])('is waited for where %s', (_why, look, past) => {
    expect(orderStanding(look, past)).toEqual({ kind: 'pending', who: 'nobody' });
  });

  it('keeps the first of such looks through one that is not complete, and through no other', () => {
    expect(unseenSinceAfter(nothing(), history())).toBe(hourLater);
    expect(unseenSinceAfter(nothing(), since)).toBe(firstAt);
    expect(unseenSinceAfter(reading(undefined, { isComplete: false }), since)).toBe(firstAt);
    expect(unseenSinceAfter(reading('pending'), since)).toBeUndefined();
    expect(unseenSinceAfter(nothing({ cameOfIt: [{ status: 'active', quantity: 1 }] }), since)).toBeUndefined();
  });
});

describe.each(over)('an order that says "%s"', (word) => {
  it('is not dead after one reading', () => {
    expect(orderStanding(reading(word), history())).toEqual({ kind: 'dying' });
  });

  it('is not dead a moment before the hour is over, and is after it', () => {
    const at = (readAt: string) => orderStanding(reading(word, { readAt }), history({ deadSince: firstAt }));

    expect(at(later(deadApartMs - 1))).toEqual({ kind: 'dying' });
    expect(at(hourLater)).toEqual({ kind: 'dead' });
  });

  it('is not dead while something could not be read', () => {
    const unread = reading(word, { isComplete: false });

    expect(orderStanding(unread, history({ deadSince: firstAt }))).toEqual({ kind: 'dying' });
  });

  it.each(['pending', 'suspended', 'unlisted'])('is not dead while a subscription of it is %s', (status) => {
    const cameOfIt = [{ status, quantity: 40 }];

    expect(orderStanding(reading(word, { cameOfIt }), history({ deadSince: firstAt }))).toEqual({ kind: 'dying' });
  });

  it('was bought and cancelled since, where seats or a subscription had shown', () => {
    const deadSince = firstAt;
    const deleted = reading(word, { cameOfIt: [{ status: 'deleted', quantity: 40 }] });

    expect(orderStanding(reading(word), history({ deadSince, hasGivenSeats: true }))).toEqual({ kind: 'cancelled' });
    expect(orderStanding(deleted, history({ deadSince }))).toEqual({ kind: 'cancelled' });
  });

  it('gave what its subscriptions have, whatever it says', () => {
    const active = (quantity: number) => reading(word, { cameOfIt: [{ status: 'active', quantity }] });

    expect(orderStanding(active(25), history({ deadSince: firstAt }))).toEqual({ kind: 'partly', fulfilled: 25 });
    expect(orderStanding(active(40), history({ deadSince: firstAt }))).toEqual({ kind: 'bought' });
  });
});

describe('since when it reads as dead', () => {
  it('begins with the first complete reading and stays with it', () => {
    expect(deadSinceAfter(reading('error', { readAt: firstAt }), history())).toBe(firstAt);
    expect(deadSinceAfter(reading('error'), history({ deadSince: firstAt }))).toBe(firstAt);
  });

  it('does not begin with a reading that was not complete', () => {
    expect(deadSinceAfter(reading('error', { isComplete: false }), history())).toBeUndefined();
  });

  it.each([
    ['says something else', reading('pending')],
    ['does not find the order', reading(undefined, { isComplete: false })],
    ['shows a subscription of it', reading('error', { cameOfIt: [{ status: 'pending', quantity: 40 }] })],
  ])('begins anew after a reading that %s', (_what, contrary) => {
    expect(deadSinceAfter(contrary, history({ deadSince: firstAt }))).toBeUndefined();
  });
});

const anyReading = fc.record({
  word: fc.constantFrom(...over, 'completed', 'pending', 'partial success', 'strange'),
  cameOfIt: fc.array(
    fc.record({ status: fc.constantFrom('active', 'pending', 'deleted', 'suspended'), quantity: fc.nat(50) }),
    { maxLength: 2 },
  ),
  isComplete: fc.boolean(),
  afterMs: fc.integer({ min: 0, max: 2 * deadApartMs }),
});

it('is dead only when complete readings say so for an hour without a break, and nothing ever came of it', () => {
  fc.assert(
    fc.property(fc.array(anyReading, { minLength: 1, maxLength: 8 }), fc.boolean(), (looks, hasGivenSeats) => {
      let now = 0;
      let deadSince: string | undefined;
      let firstInRow: number | undefined;
      for (const { afterMs, ...look } of looks) {
        now += afterMs;
        const read: OrderReading = { ...look, readAt: later(now) };
        const known: OrderHistory = { seats: 40, hasGivenSeats, ...(deadSince === undefined ? {} : { deadSince }) };
        const { kind } = orderStanding(read, known);
        const saysSo = over.includes(look.word) && look.cameOfIt.every(({ status }) => status === 'deleted');
        if (!saysSo) firstInRow = undefined;
        else if (look.isComplete) firstInRow ??= now;
        const isHour = firstInRow !== undefined && now - firstInRow >= deadApartMs;
        const mayBeDead = saysSo && look.isComplete && look.cameOfIt.length === 0 && !hasGivenSeats && isHour;
        expect(kind === 'dead').toBe(mayBeDead);
        deadSince = deadSinceAfter(read, known);
      }
    }),
  );
});
