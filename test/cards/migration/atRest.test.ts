import { sampleDecided, sampleMigration } from '../../../gallery/samples/migration';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, submitsOf, textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const bought = { orderId: '4f1e2d3c4b5a', subscriptionId: 's', seats: 26, at: sampleNow };

const card = (given: Partial<Migration>) =>
  migrationCard({ migration: sampleMigration(given), decided: sampleDecided, now: new Date(sampleNow) }, reader);

describe('a card of a migration at rest', () => {
  const left = (id: string, reason: 'notChosen' | 'inheritedFromGroup') =>
    ({ id: id as never, name: id, reason, groupNames: [] }) as const;
  const titles = (given: Partial<Migration>) =>
    submitsOf(card({ state: 'leftOpen', ...given })).map(({ title }) => title);

  it('offers to move only those whom it can move, and counts no others', () => {
    const stuck = left('Omar', 'inheritedFromGroup');
    const two = { remaining: [stuck, left('Dana', 'notChosen'), left('Ana', 'notChosen')], remainingCount: 3 };

    expect(titles(two)[0]).toBe('Move the other 2');
    expect(titles({ ...two, remainingCount: 300 })[0]).toBe('Move the others');
    expect(titles({ remaining: [stuck], remainingCount: 1 })[0]).toBe('Check again');
  });

  it('has what takes a licence away last, and out of sight', () => {
    const given = { state: 'leftOpen', remaining: [left('Dana', 'notChosen')], remainingCount: 1 } as const;

    expect(submitsOf(card(given)).at(-1)).toMatchObject({
      ...{ title: 'Take the licence away', style: 'destructive', mode: 'secondary' },
    });
  });

  it('says of what somebody left open that it is billed, and not that its end was not taken', () => {
    const plan = { ...sampleMigration({}).plan, close: 'endAtTerm' } as const;
    const said = (promise: Migration['promise']) =>
      textsOf(card({ state: 'leftOpen', plan, remainingCount: 0, ...(promise && { promise }) })).join();

    expect(said(undefined)).toContain('did not accept the end');
    expect(said({ overBecause: 'leftOpen' })).toContain('It is billed as before until it is closed.');
    expect(said({ overBecause: 'leftOpen' })).not.toContain('did not accept the end');
  });

  it.each(['done', 'leftOpen', 'stopped', 'waitingForPerson'] as const)(
    'has at most one button to press first, and ids and decisions folded (%s)',
    (state) => {
      const given = { state, bought, remainingCount: 1, remaining: [left('Dana', 'notChosen')], finishedAt: sampleNow };
      const drawn = card(given);
      const folded = textsOf(elementsOf(drawn).find(({ id }) => id === 'details')!);

      expect(submitsOf(drawn).filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
      expect(folded).toEqual(expect.arrayContaining(['4f1e2d3c4b5a', 'm1gr4t10']));
      expect(folded.join()).toContain('Confirmed by Alex Weber');
    },
  );

  it('keeps what goes on being billed and what was closed in sight', () => {
    const inSight = (given: Partial<Migration>): string => {
      const drawn = card(given);
      return textsOf({ body: (drawn['body'] as { id?: string }[]).filter(({ id }) => id !== 'details') }).join();
    };

    const notTaken = { state: 'leftOpen', plan: { ...sampleMigration().plan, close: 'endAtTerm' } } as const;

    expect(inSight({ state: 'leftOpen', remainingCount: 1 })).toContain('Until then it is billed as before');
    expect(inSight(notTaken)).toContain('It is billed as before until it is closed');
    expect((card(notTaken)['body'] as unknown[])[0]).toMatchObject({ style: 'warning' });
    expect(inSight({ state: 'done', closed: { action: 'suspend', at: sampleNow } })).toContain(
      'Kaizala Pro is suspended.',
    );
  });

  it.each([
    ['seatsNotReady', 'warning'],
    ['quoteChanged', 'warning'],
    ['renewalNotSet', 'warning'],
    ['purchaseUnknown', 'warning'],
    ['orderPartly', 'warning'],
    ['noAccess', 'warning'],
    ['notAsConfirmed', 'warning'],
    ['closeRefused', 'attention'],
    ['orderCancelled', 'attention'],
    ['notExtended', 'attention'],
  ] as const)('is red only where something is gone or billed for nobody (%s)', (code, style) => {
    expect((card({ state: 'waitingForPerson', problem: { code, facts: {} } })['body'] as unknown[])[0]).toMatchObject({
      style,
    });
  });
});

describe('what proves a migration', () => {
  const proofs = ['customerCertificate', 'certificate', 'ledgerFile'];
  const of = (given: Partial<Migration>) =>
    submitsOf(card(given)).flatMap(({ data }) => {
      const { steer } = data as { steer?: string };
      return steer !== undefined && proofs.includes(steer) ? [steer] : [];
    });

  it('is handed out with every ending in which something was done', () => {
    const counts = { total: 3, done: 2, failed: 0, leftOut: 1 };

    expect(of({ state: 'done', counts })).toEqual(proofs);
    expect(of({ state: 'leftOpen', counts, remainingCount: 1 })).toEqual(proofs);
    expect(of({ state: 'stopped', counts })).toEqual(proofs);
    expect(of({ state: 'stopped', counts: { ...counts, done: 0 } })).toEqual([]);
  });
});
