import { sampleRemoving } from '../../../gallery/contoso/fortyPeople';
import { failedPerson, sampleDecided, sampleMigration } from '../../../gallery/samples/migration';
import { sampleUnkept as unkept } from '../../../gallery/samples/unkept';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import type { Migration, Problem } from '../../../src/migration/plan/progress';
import { textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';
import { card, reader, told, verbs } from './migrationTold';

const counts = { total: 38, done: 27, failed: 0, leftOut: 0 };
const bought = { orderId: '4f1e2d3c4b5a', subscriptionId: 's', seats: 26, at: sampleNow };

describe('an order that is not through yet', () => {
  const ordered = { ...bought, subscriptionId: '', isPending: true } as const;

  it('is not told as bought, neither while it is waited for nor when somebody is asked', () => {
    const waiting = told({ state: 'waitingForSeats', counts, bought: ordered });
    const problem = { code: 'orderPending', facts: { order: 'pending review' } } as const;
    const asked = told({ state: 'waitingForPerson', counts, bought: ordered, problem });

    expect(waiting).toContain('Ordered 26 licences (order 4f1e2d3c4b5a), and the order has not gone through yet');
    expect(asked).toMatch(/Ordered\n26 licences · Microsoft 365 Business Basic/);
    expect(waiting + asked).not.toMatch(/Bought|Subscription\n/);
  });
});

describe('a problem', () => {
  const failing = (failed: Migration['failed'], howMany = failed.length): Partial<Migration> => ({
    state: 'waitingForPerson',
    problem: { code: 'peopleFailed', facts: { failed: howMany } },
    counts: { total: 38, done: 38 - howMany, failed: howMany, leftOut: 0 },
    failed,
  });

  it('names those who failed for the same reason together', () => {
    const fromGroup = { code: 'inheritedFromGroup', facts: { groups: 'Sales', groupCount: 1 } } as const;
    const text = told(failing([failedPerson('Ana', fromGroup), failedPerson('Li', fromGroup)]));

    expect(text).toContain('2 people could not be moved');
    expect(text).toContain('Ana and Li\nThe licence comes from the group Sales\nTake them out of the group');
    expect(text).toContain('nothing was closed');
  });

  it('says how many more there are than it names', () => {
    const one = failedPerson('Ana', { code: 'noSeat', facts: {} });

    expect(told(failing([one], 312))).toContain('and 311 more, in the result file');
  });

  it.each([
    ['purchaseUnknown', ['keepLooking', 'bought', 'notBought', 'stopHere']],
    ['purchaseRefused', ['again', 'stopHere']],
    ['quoteChanged', ['migrate', 'stopHere']],
    ['seatsNotReady', ['again', 'stopHere']],
    ['orderPending', ['again', 'stopHere']],
    ['orderDead', ['orderAgain', 'migrate', 'stopHere']],
    ['orderCancelled', ['migrate', 'stopHere']],
    ['orderPartly', ['migrate', 'stopHere']],
    ['closeRefused', ['checkAgain', 'leaveOpen']],
    ['renewalNotSet', ['again', 'leaveOpen']],
    ['noAccess', ['again', 'stopHere']],
    ['unreachable', ['again', 'stopHere']],
    ['onHold', ['stopHere']],
    ['notAsConfirmed', ['stopHere']],
    ['otherRelease', ['again', 'stopHere']],
    ['readingIncomplete', ['again', 'stopHere']],
  ] as const)('of kind %s offers %j', (code, offered) => {
    expect(verbs({ state: 'waitingForPerson', problem: { code, facts: {} } })).toEqual(offered);
  });

  it.each([
    ['onHold', /I am on hold[^]*Type \*\*hold\*\*/],
    ['unreachable', /services have not answered/],
  ] as const)('of kind %s is told while the migration runs, and goes with it', (code, words) => {
    expect(told({ state: 'moving', problem: { code, facts: {} } })).toMatch(words);
    expect(told({ state: 'moving' })).not.toMatch(words);
  });

  it.each([
    ['error', /as “error”, so no licences may come of it[^]*buy nothing meanwhile, and tell you when it is certain/],
    ['pending po upload', /purchase order \(PO\)[^]*Upload it in Partner Center/],
    ['po upload complete', /waiting for a review/],
    ['something new', /as “something new”[^]*settles by itself/],
    ['completed', /settles by itself/],
  ])('tells who must do what while an order is “%s”', (order, words) => {
    const problem = { code: 'seatsNotReady', facts: { needed: 3, free: 0, order } } as const;

    expect(told({ state: 'waitingForPerson', problem })).toMatch(words);
  });

  it.each([
    ['orderPending', { order: 'pending review' }, /waiting for a review[^]*“pending review”[^]*approve it/],
    ['orderPending', { order: 'pending po upload' }, /purchase order \(PO\)[^]*Upload it in Partner Center/],
    ['orderPending', { order: 'suspended' }, /is suspended[^]*see what is wrong/],
    ['orderPending', { order: 'mislaid', stop: 'asked' }, /I’ll stop as soon as[^]*“mislaid”[^]*cancel it in Partner/],
    ['orderDead', { order: 'error' }, /Nothing was bought and nobody was moved[^]*twice, an hour apart[^]*“error”/],
    ['orderCancelled', { order: 'cancelled' }, /cancelled since[^]*who cancelled it/],
    ['orderPartly', { fulfilled: 12, ordered: 40 }, /12 of 40 licences were bought[^]*offer for the rest/],
  ] as const)('of kind %s says of %j what became of it and who must do what', (code, facts, words) => {
    expect(told({ state: 'waitingForPerson', problem: { code, facts } })).toMatch(words);
  });

  it('does not say of a purchase that was cancelled since that it stays bought', () => {
    const bought = { orderId: 'order-1', subscriptionId: '', seats: 3, at: '2026-11-22T10:00:00.000Z' };

    expect(told({ state: 'stopped', bought: { ...bought, isCancelled: true } })).toContain('has been cancelled since');
    expect(told({ state: 'stopped', bought: { ...bought, isCancelled: true } })).not.toContain('stay bought');
  });

  it('of an order that is to be stopped offers another look, and to go on after all', () => {
    const problem = { code: 'orderPending', facts: { order: 'pending review', stop: 'asked' } } as const;

    expect(verbs({ state: 'waitingForPerson', problem })).toEqual(['stopHere', 'again']);
  });

  it('promises not to buy again while a purchase is unknown', () => {
    const text = told({ state: 'waitingForPerson', problem: { code: 'purchaseUnknown', facts: {} } });

    expect(text).toContain('I have not bought again and will not');
  });

  it('names what Microsoft’s support asks for, and the price that changed as money', () => {
    const refused = { code: 'purchaseRefused', facts: { serviceCode: '800062', correlationId: 'abc-1' } } as const;
    const changed = { code: 'quoteChanged', facts: { field: 'price', was: 5.6, is: 6.1 } } as const;

    expect(told({ state: 'waitingForPerson', problem: refused })).toMatch(/800062.*abc-1/);
    expect(told({ state: 'waitingForPerson', problem: changed })).toContain(
      'The price changed from €5.60 to €6.10: **€1,317.60** in all.',
    );
  });
});

describe('an ending', () => {
  it('says who still holds the retired licence and why', () => {
    const text = told({
      state: 'leftOpen',
      counts: { ...counts, done: 38 },
      remainingCount: 2,
      remaining: [
        { id: 'a' as never, name: 'Dana Kline', reason: 'notChosen', groupNames: [] },
        { id: 'b' as never, name: 'Omar Haddad', reason: 'inheritedFromGroup', groupNames: ['Field crews'] },
      ],
    });

    expect(text).toContain('Contoso Freight: 38 of 40 people moved\nKaizala Pro stays open.');
    expect(text).toContain('Dana Kline\nnot chosen');
    expect(text).toContain('Omar Haddad\nfrom the group Field crews');
    expect(text).toContain('It ends by itself on 12 Dec 2026');
  });

  it.each([
    ['renews', /renews automatically on 12 Dec 2026/],
    ['extends', /After 12 Dec 2026 it continues month by month at a higher price/],
    ['unknown', /billed as before until it is closed/],
    [undefined, /billed as before until it is closed/],
  ] as const)('promises no end of what is left open and %s', (endOfTerm, words) => {
    const { plan } = sampleMigration();
    const retired = { ...plan.retired, endOfTerm: endOfTerm as never };
    const text = told({ state: 'leftOpen', plan: { ...plan, retired }, remainingCount: 2 });

    expect(text).toMatch(words);
    expect(text).not.toContain('ends by itself');
  });

  it('says what became of an end that had been set, and sets it anew with one press', () => {
    expect(told({ state: 'leftOpen', unkept })).toContain(
      'Kaizala Pro had been set to end with its term. From what I read now it continues after 31 Dec in a more expensive',
    );
    const cost = { money: { amount: 1082.4, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-31' };
    expect(told({ state: 'leftOpen', unkept: { ...unkept, cost } })).toContain(
      'If it stays as it is: up to about **€1,082.40** a month, at the price of its order of 31 Dec 2025.',
    );
    expect(told({ state: 'leftOpen', unkept })).not.toContain('a month');
    expect(verbs({ state: 'leftOpen', unkept })[0]).toBe('checkAgain');
    expect(JSON.stringify(card({ state: 'leftOpen', unkept }))).toContain('"title":"End it with its term"');
  });

  it('says what to do where Partner Center did not accept the end, and lets it be looked at again', () => {
    const given = { state: 'leftOpen', plan: { ...sampleMigration().plan, close: 'endAtTerm' } } as const;

    expect(told(given)).toContain('Partner Center did not accept the end of Kaizala Pro');
    expect(verbs(given)).toContain('checkAgain');
  });

  it('that was reached by reading says so', () => {
    const text = told({ state: 'done', counts: { total: 36, done: 36, failed: 0, leftOut: 0 }, checkedAt: sampleNow });

    expect(text).toContain('Done: 30 people at Contoso Freight now use Microsoft 365 Business Basic');
    expect(text).toContain('nobody has Kaizala Pro any more');
  });

  it('does not claim that nobody has it when another subscription still gives it', () => {
    const text = told({ state: 'done', counts: { ...counts, done: 38 }, checkedAt: sampleNow, remainingCount: 4 });

    expect(text).toContain('4 people still have Kaizala Pro, from another subscription of it');
  });

  it('by hand says that nobody was moved, instead of that none of them stay moved', () => {
    const text = told({ state: 'stopped', bought, counts: { ...counts, done: 0 } });

    expect(text).toContain('Nobody was moved. All 38 people work as before.');
    expect(text).not.toContain('0 of 38');
  });

  it('by hand tells what stays as it is', () => {
    const text = told({ state: 'stopped', bought, counts: { ...counts, done: 12 } });

    expect(text).toContain('12 of 38 people were moved and stay moved');
    expect(text).toContain('26 licences were bought and stay bought');
    expect(text.match(/4f1e2d3c4b5a/g)).toHaveLength(1);
    expect(text).toContain('Move the other 26…');
    expect(text).toContain('Kaizala Pro was not closed');
  });
});

describe('a retired subscription after it is done', () => {
  const { plan } = sampleMigration();
  const left = (given: Partial<Migration['plan']['retired']>): string =>
    told({ state: 'done', plan: { ...plan, close: 'leave', retired: { ...plan.retired, quantity: 16, ...given } } });

  it.each([
    [{ endOfTerm: 'renews', endsOn: '2027-02-20' }, /renews automatically on 20 Feb 2027, and is billed until/],
    [{ endOfTerm: 'extends', endsOn: '2027-02-20' }, /After 20 Feb 2027 it continues month by month at a higher price/],
    [{ endOfTerm: 'ends', endsOn: '2027-02-20' }, /ends by itself on 20 Feb 2027/],
    [{ endOfTerm: 'renews', endsOn: '2026-11-20' }, /billed as before until it is closed/],
  ] as const)('that was left as it is is told with its paid licences and what becomes of them (%j)', (given, words) => {
    expect(left(given)).toMatch(/its 16 licences are still paid for\. /);
    expect(left(given)).toMatch(words);
  });

  it('that was closed is not told as paid, and as one that ends with its term only with its day', () => {
    const closed = { action: 'endAtTerm', at: sampleNow } as const;
    const text = told({ state: 'done', plan: { ...plan, close: 'endAtTerm' }, closed });

    expect(text).toContain('Kaizala Pro is set to end with its term, 12 Dec 2026');
    expect(text).not.toContain('still paid for');
  });

  it('that was set to end in a later term is not told with the day of the one before', () => {
    const closed = { action: 'endAtTerm', at: '2027-01-20T10:00:00.000Z' } as const;
    const text = told({ state: 'done', plan: { ...plan, close: 'endAtTerm' }, closed });

    expect(text).toContain('Kaizala Pro is set to end with its term');
    expect(text).not.toContain('12 Dec');
  });
});

describe('a purchase that can be cancelled', () => {
  const { plan } = sampleMigration();
  const purchase = { ...plan.purchase!, cancellableUntil: '2026-11-29T10:00:00.000Z' };
  const ordered = { ...bought, at: '2026-11-22T17:00:00.000Z', orderedAt: '2026-11-22T11:30:00.000Z' };
  const at = (state: Migration['state'], at: string, given: Partial<Migration> = {}): string => {
    const migration = sampleMigration({ state, plan: { ...plan, purchase }, bought: ordered, ...given });
    return textsOf(migrationCard({ migration, decided: sampleDecided, now: new Date(at) }, reader)).join('\n');
  };

  it.each(['done', 'leftOpen', 'stopped'] as const)(
    'can be so for days after the order, and no longer (%s)',
    (state) => {
      expect(at(state, '2026-11-29T11:00:00.000Z')).toMatch(/can be cancelled in Partner Center until .*29 Nov.*11:30/);
      expect(at(state, '2026-11-29T12:00:00.000Z')).not.toContain('can be cancelled');
    },
  );

  it('is not told while nobody knows what becomes of the order, nor after it was cancelled', () => {
    for (const given of [{ isPending: true }, { isCancelled: true }] as const)
      expect(at('stopped', sampleNow, { bought: { ...ordered, ...given } })).not.toContain('can be cancelled');
  });
});

describe('an ending after which somebody has no plan', () => {
  const { plan } = sampleRemoving.quote;
  const { length: total } = plan.people;
  const everybody = { plan, counts: { total, done: total, failed: 0, leftOut: 0 } };

  it.each(['done', 'leftOpen'] as const)('says so, and looks like it (%s)', (state) => {
    expect(told({ ...everybody, state, remainingCount: 1 })).toContain(
      `${plan.planless} people were to have no plan at all afterwards; that was asked about separately, and confirmed.`,
    );
    expect(JSON.stringify(card({ ...everybody, state, remainingCount: 1 }))).not.toContain('"style":"good"');
  });
});

describe('a purchase in doubt', () => {
  const order = {
    orderId: '4f1e2d3c4b5a',
    subscriptionId: 'sub-1' as never,
    seats: 40,
    catalogItemId: '',
    friendlyName: '',
    placedAt: '2026-11-22T10:00:00.000Z',
  };
  const doubted = (problem: Partial<Problem>): Partial<Migration> => ({
    state: 'waitingForPerson',
    problem: { code: 'purchaseUnknown', facts: {}, ...problem },
  });

  it('shows the order that may be it with its ids, and one button that takes it', () => {
    const given = doubted({ orders: [order] });

    expect(told(given)).toMatch(/Order 4f1e2d3c4b5a · 40 licences · .* · subscription sub-1[^]*Is it the one\?/);
    expect(verbs(given)).toEqual(['adopt', 'keepLooking', 'notBought', 'stopHere']);
  });

  it('has no more buttons than Teams shows, however many orders may be it', () => {
    expect(verbs(doubted({ orders: Array.from({ length: 3 }, () => order) }))).toEqual([
      ...['adopt', 'adopt', 'adopt'],
      ...['keepLooking', 'notBought', 'stopHere'],
    ]);
  });

  it('lets the id of an order be typed where none fits, and says why a typed one does not', () => {
    expect(verbs(doubted({ facts: { found: 0 } }))).toContain('lookAtOrder');
    expect(told(doubted({ facts: { found: 0, named: 'otherSeats' } }))).toContain(
      'That order is for a different number of licences.',
    );
    expect(verbs(doubted({}))).not.toContain('lookAtOrder');
  });

  it('offers an end without knowing only after a stop was asked for', () => {
    expect(verbs(doubted({ facts: { stop: 'asked' } }))).toContain('endInDoubt');
    expect(verbs(doubted({}))).not.toContain('endInDoubt');
  });

  it('tells what was really answered', () => {
    const asked = doubted({});

    expect(told({ ...asked, doubt: { sentAt: order.placedAt, answer: '503' } })).toContain('answered 503');
    expect(told({ ...asked, doubt: { sentAt: order.placedAt } })).toContain('did not answer');
  });

  it('is not told as “nothing was bought” by the card of a migration that was ended without knowing', () => {
    const given: Partial<Migration> = { state: 'stopped', doubt: { sentAt: order.placedAt } };

    expect(told(given)).toContain('Nobody knows yet whether');
    expect(told(given)).not.toContain('Nothing was bought');
    expect(verbs(given)).toContain('keepLooking');
  });
});
