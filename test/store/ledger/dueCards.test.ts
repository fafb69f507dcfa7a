import type { CardPlaces, Migrations } from '../../../src/migration/ports';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(at) + seconds * 1_000).toISOString();
const plan = aPlan();

let migrations: Migrations;
let cardPlaces: CardPlaces;

freshLedger((ledger) => {
  ({ migrations, cardPlaces } = ledger);
});

beforeEach(async () => {
  await migrations.freeze(plan, at, async () => undefined);
  await migrations.setState(plan.id, 'waitingForPerson', at, { code: 'seatsNotReady', facts: {} });
});

it('calls for a card that still does not show how a migration came to rest, ever less often, for a day', async () => {
  const asked: number[] = [];
  for (let seconds = 0; seconds <= 100_000; seconds += seconds < 500 ? 10 : 500) {
    if ((await cardPlaces.dueCards(after(seconds))).length > 0) asked.push(seconds);
  }

  expect(asked.slice(0, 5)).toEqual([30, 60, 120, 240, 480]);
  expect(asked.length).toBeLessThan(15);
  expect(Math.max(...asked)).toBeLessThan(86_400);
});

it('gives a due card to one process only', async () => {
  const given = await Promise.all([1, 2, 3].map(() => cardPlaces.dueCards(after(31))));

  expect(given.flat()).toEqual([plan.id]);
});

it('calls for nothing once the card shows it, and for nothing while the migration goes on by itself', async () => {
  await cardPlaces.cardIsCurrent(plan.id, 'waitingForPerson');
  expect(await cardPlaces.dueCards(after(60))).toEqual([]);

  await migrations.setState(plan.id, 'paused', after(100));
  await cardPlaces.cardIsCurrent(plan.id, 'waitingForPerson');
  expect(await cardPlaces.dueCards(after(200))).toEqual([plan.id]);
});
