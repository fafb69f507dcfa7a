import { asOf, endOfTerm } from '../../../emulator/core/endOfTerm';
import { currentStatus, currentTermEnd, seatState } from '../../../emulator/core/lifecycle';
import type { ScheduledAction, Subscription } from '../../../emulator/core/model';
import { seatPriceOf } from '../../../emulator/core/seatPrice';
import { catalogue } from '../../../emulator/seed';
import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import { buildCustomer } from '../../../emulator/seed/customer';

const day = 86_400_000;
const hour = 3_600_000;
const now = Date.parse('2026-11-28T12:00:00Z');
const e3 = productOf('SPE_E3');

const plan = {
  name: 'Trey',
  place: 'usa',
  people: [],
  subscriptions: [{ product: e3, seats: 5, endsInDays: 2 }],
} as const;
const customer = buildCustomer(plan, { now, seed: 1, est: 'after' });
const seeded = [...customer.subscriptions.values()][0]!;

const term = (more: Partial<Subscription>): Subscription => ({ ...seeded, ...more });
const scheduled = (actionType: ScheduledAction['actionType'], autoRenewEnabled = false): Subscription =>
  term({ autoRenewEnabled, scheduledActions: [{ scheduleType: 'TermEnd', actionType }] });
/** 23:59:59 of 30 November. */
const { endsAt } = seeded;
const dayAfter = endsAt + 1000 + day;

describe('a term of new commerce that ends', () => {
  it.each<[string, Subscription, string]>([
    ['renews with auto-renew', term({ autoRenewEnabled: true }), 'renews'],
    ['is extended when only auto-renew was turned off', term({ autoRenewEnabled: false }), 'extends'],
    ['is extended when that was asked for', scheduled('RenewToExtendedServiceTerm'), 'extends'],
    ['ends when its cancellation was scheduled', scheduled('Cancel'), 'ends'],
    ['renews when that was scheduled', scheduled('RenewToNewTerm', true), 'renews'],
    ['does what was scheduled, whatever auto-renew says', scheduled('Cancel', true), 'ends'],
    ['renews by a scheduled action without auto-renew too', scheduled('RenewToNewTerm', false), 'renews'],
  ])('%s', (_title, subscription, end) => {
    expect(endOfTerm(subscription)).toBe(end);
  });

  it.each<[string, string | undefined, string]>([
    ['of its last day', '2026-11-30T00:00:00Z', 'ends'],
    ['of another day', '2026-11-29T00:00:00Z', 'renews'],
  ])('is decided by an action for a date when that is the date %s', (_title, effectiveDate, end) => {
    const action = { scheduleType: 'CustomDate', actionType: 'Cancel', effectiveDate } as ScheduledAction;
    expect(endOfTerm(term({ autoRenewEnabled: true, scheduledActions: [action] }))).toBe(end);
  });

  it('keeps its free days up to 4 May 2026, and in the world before', () => {
    const lastFree = term({ autoRenewEnabled: false, endsAt: Date.parse('2026-05-04T23:59:59Z') });
    const firstExtended = term({ autoRenewEnabled: false, endsAt: Date.parse('2026-05-05T23:59:59Z') });
    expect([endOfTerm(lastFree), endOfTerm(firstExtended)]).toEqual(['expires', 'extends']);
    const inWorldBefore = [...buildCustomer(plan, { now, seed: 1, est: 'before' }).subscriptions.values()][0]!;
    const before: Subscription = { ...inWorldBefore, autoRenewEnabled: false };
    expect(endOfTerm(before)).toBe('expires');
    expect(currentStatus(before, endsAt + 29 * day)).toBe('expired');
    expect(currentStatus(before, endsAt + 119 * day)).toBe('disabled');
  });

  it('is out of service at once after a scheduled cancellation, with its data kept for a while', () => {
    const cancelled = scheduled('Cancel');
    expect(seatState(cancelled, endsAt - 1)).toBe('active');
    expect([seatState(cancelled, endsAt), currentStatus(cancelled, endsAt)]).toEqual(['suspended', 'disabled']);
    expect(currentStatus(cancelled, endsAt + 90 * day)).toBe('deleted');
  });

  it('has its next term within 24 hours, at an hour of its own, and the same each time', () => {
    const hours = Array.from({ length: 12 }, (_, index) => {
      const each = term({
        id: `${index}f3c91${index}a-0000-4000-8000-000000000000`.slice(-36),
        autoRenewEnabled: false,
      });
      expect(asOf(each, endsAt + 999)).toBe(each);
      const first = Array.from({ length: 25 }, (_hour, later) => later).find(
        (later) => asOf(each, endsAt + 1000 + later * hour) !== each,
      );
      expect(asOf(each, dayAfter).autoRenewEnabled).toBe(true);
      return first;
    });
    expect(new Set(hours).size).toBeGreaterThan(3);
  });
});

describe('an extended term', () => {
  const extended = asOf(term({ autoRenewEnabled: false }), dayAfter);

  it('keeps the id and the seats, runs for a month, and renews itself again', () => {
    expect(extended).toMatchObject({
      id: seeded.id,
      skuId: seeded.skuId,
      status: 'active',
      autoRenewEnabled: true,
      termDuration: 'P1M',
      billingCycle: 'monthly',
      offerName: 'Microsoft 365 E3 Extended Service Term',
      scheduledActions: [],
    });
    expect(extended.offerId.split(':').slice(0, 2)).toEqual([e3.productId, 'E001']);
    expect(new Date(extended.endsAt).toISOString()).toBe('2026-12-30T23:59:59.000Z');
  });

  it('goes on month by month, whatever its auto-renew says, until somebody cancels', () => {
    const later = Date.parse('2027-04-15T00:00:00Z');
    const off = { ...extended, autoRenewEnabled: false };
    for (const each of [extended, off]) {
      expect([currentStatus(each, later), asOf(each, later).autoRenewEnabled]).toEqual(['active', true]);
      expect(new Date(currentTermEnd(each, later)).toISOString()).toMatch(/^2027-04-(28|29|30)/);
      expect(asOf(each, later).offerName).toBe('Microsoft 365 E3 Extended Service Term');
    }
    const cancelled: Subscription = {
      ...extended,
      scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }],
    };
    expect(currentStatus(cancelled, later)).toBe('deleted');
  });

  it('costs 3 % more than by the month, and 23 % more where there is no monthly plan', () => {
    const priceOf = (product: typeof e3): number | null =>
      seatPriceOf({ ...catalogue, products: [{ ...product, seatPrices: { USD: 10 } }] }, customer, {
        ...extended,
        extendedFrom: `${product.productId}:${product.skuId}:${product.availabilityId}`,
      });
    expect(priceOf(e3)).toBe(12.36);
    expect(priceOf({ ...e3, terms: e3.terms.filter(({ duration }) => duration !== 'P1M') })).toBe(12.3);
  });
});

it('gives a renewed term its seven days for second thoughts', () => {
  const renewed = asOf(term({ autoRenewEnabled: true }), dayAfter);
  expect(new Date(renewed.startsAt).toISOString()).toBe('2026-12-01T00:00:00.000Z');
  expect(new Date(renewed.endsAt).toISOString()).toBe('2027-11-30T23:59:59.000Z');
  expect(renewed.cancellableUntil).toBe(renewed.startsAt + 7 * day);
});
