import fc from 'fast-check';
import { customerId } from '../../../src/migration/ids';
import { onRadar } from '../../../src/migration/radar/onRadar';
import { decideByOf, isDearer, isRescuable, lastDayOf } from '../../../src/migration/radar/radar';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { endOfTerm } from '../../../src/migration/endOfTerm/endOfTerm';
import { situationsOn } from '../../../src/notices/compose/situations';
import { everySubscription, readOn } from '../../support/everySubscription';

const customer = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };
const read = { at: `${readOn}T06:00:00.000Z`, today: readOn };
const all = [...everySubscription()];
const entries = all.flatMap((facts) => onRadar(facts, customer, [], read) ?? []);

it('loses sight of nothing that goes on without anybody having wanted it', () => {
  const isTold = ({ endsOn, nextTermProduct, scheduledActions = [] }: SubscriptionFacts): boolean =>
    endsOn !== undefined || nextTermProduct !== undefined || scheduledActions.length > 0;
  const unseen = all.filter((facts) => {
    const end = endOfTerm(facts);
    return (end === 'extends' || (end === 'unknown' && isTold(facts))) && !onRadar(facts, customer, [], read);
  });

  expect(unseen.slice(0, 3)).toEqual([]);
});

it('knows a last day only of what ends, and a day to decide by of all that does not simply go on', () => {
  const wrong = entries.filter(
    (entry) =>
      (lastDayOf(entry) !== undefined) !== (entry.endOfTerm === 'ends' && entry.endsOn !== undefined) ||
      (decideByOf(entry) === undefined &&
        entry.endsOn !== undefined &&
        !['renews', 'changes'].includes(entry.endOfTerm)),
  );

  expect(wrong.slice(0, 3)).toEqual([]);
});

it('calls nothing rescuable but what was legacy and is over or shut', () => {
  const wrong = rankRadar(entries, readOn).filter(
    ({ bucket, commerce, endOfTerm: end }) => bucket === 'rescuable' && (commerce !== 'legacy' || end !== 'ends'),
  );

  expect(wrong.slice(0, 3)).toEqual([]);
  expect(entries.some((entry) => isRescuable(entry, readOn))).toBe(true);
});

it('calls dearer nothing that ends', () => {
  expect(entries.filter((entry) => isDearer(entry) && entry.endOfTerm === 'ends').slice(0, 3)).toEqual([]);
});

const some: fc.Arbitrary<readonly RadarEntry[]> = fc.array(fc.constantFrom(...entries), { maxLength: 12 });

it('tells first what can still be lost, the nearest day first, and last what has ended', () => {
  fc.assert(
    fc.property(some, (chosen) => {
      const told = situationsOn(readOn, chosen, 120);
      const places = told.map(({ rescuable, daysLeft }) => (rescuable ? 1_000 - daysLeft : daysLeft));

      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(told.every(({ rescuable, daysLeft }) => rescuable || daysLeft >= 0)).toBe(true);
    }),
  );
});
