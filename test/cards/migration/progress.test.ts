import { userId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { elementsOf, submitsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';
import { card, told, verbs } from './migrationTold';

type Json = Readonly<Record<string, unknown>>;

const counts = { total: 38, done: 27, failed: 0, leftOut: 0 };
const bought = { orderId: '4f1e2d3c4b5a', subscriptionId: 's', seats: 26, at: sampleNow };

describe('a running migration', () => {
  const moving = { bought, seatsReadyAt: sampleNow, movingSince: sampleNow } as const;
  const barOf = (given: Partial<Migration>) =>
    elementsOf(card(given)).find(({ type }) => type === 'ProgressBar') as { value: number; fallback: Json } | undefined;

  it('tells how many of the people are done, an honest estimate, and which step that is', () => {
    const text = told({ counts, ...moving }, 70);

    expect(barOf({ counts, ...moving })?.value).toBe(71);
    expect(text).toContain('27 of 38 people · about one minute left');
    expect(text).toContain('Bought 26 licences (order 4f1e2d3c4b5a)');
    expect(text).toContain('Step 3 of 4 · updated');
  });

  it.each([1, 60, 100])('draws two columns where a client has no bar (%i of 100)', (done) => {
    const { fallback } = barOf({ counts: { total: 100, done, failed: 0, leftOut: 0 }, ...moving })!;
    const widths = (fallback['columns'] as { width: number }[]).map(({ width }) => width);

    expect(widths).toEqual([done, Math.max(1, 100 - done)]);
  });

  it.each(['queued', 'buying', 'waitingForSeats'] as const)(
    'speaks of no share before anybody is touched (%s)',
    (state) => {
      expect(barOf({ state, counts: { ...counts, done: 0 } })).toBeUndefined();
    },
  );

  it.each<[string, Partial<Migration>]>([
    ['before anyone is moved', { state: 'queued', counts: { ...counts, done: 0 } }],
    ['before anyone is moved', { state: 'buying', counts: { ...counts, done: 0 } }],
    ['before anyone is moved', { state: 'waitingForSeats', counts: { ...counts, done: 0 }, bought }],
    ['once the people being moved are done', { counts, ...moving }],
    ['in a moment', { counts, ...moving, problem: { code: 'unreachable', facts: {} } }],
    ['in a moment', { counts, ...moving, isHeldAlone: true }],
    ['in a moment', { state: 'closing', counts: { ...counts, done: 38 }, ...moving }],
  ])('says when a wish is obeyed by what is under way: %s', (when, given) => {
    expect(told({ ...given, control: 'stop' })).toContain(`Stopping ${when}…`);
    expect(told({ ...given, control: 'pause' })).toContain(`Pausing ${when}…`);
  });

  it('gives no estimate while there is none to give', () => {
    expect(told({ counts, movingSince: sampleNow })).not.toContain('left');
  });

  it('has a full bar only when nobody is missing, and says that this is not the end', () => {
    const all = { total: 38, done: 38, failed: 0, leftOut: 0 };

    expect(barOf({ counts: { total: 10_000, done: 9_999, failed: 0, leftOut: 0 }, ...moving })?.value).toBe(99);
    expect(barOf({ state: 'closing', counts: all, ...moving })?.value).toBe(100);
    expect(told({ state: 'closing', counts: all, ...moving })).toContain('Step 4 of 4');
  });

  it.each<[string, Partial<Migration>]>([
    ['Stop: nothing bought so far', { state: 'queued', counts: { ...counts, done: 0 } }],
    ['Stop', { state: 'buying', counts: { ...counts, done: 0 } }],
    ['Stop', { state: 'queued', doubt: { sentAt: sampleNow }, counts: { ...counts, done: 0 } }],
    ['Stop', { state: 'waitingForSeats', bought: { ...bought, isPending: true } }],
    ['Stop: 26 licences stay bought', { state: 'waitingForSeats', bought }],
    ['Stop: 26 licences stay bought', { state: 'paused', counts, ...moving }],
    ['Stop after these 100', { counts: { total: 200, done: 27, failed: 0, leftOut: 0 }, ...moving }],
    ['Stop after these 11', { counts, ...moving }],
  ])('says on the button what a stop leaves as it is: %s', (title, given) => {
    const stop = submitsOf(card(given)).find(({ data }) => (data as { steer?: string }).steer === 'stop');

    expect(stop?.['title']).toBe(title);
  });

  it('offers no stop while it closes, unless that stands still', () => {
    expect(verbs({ state: 'closing' })).toEqual([]);
    expect(verbs({ state: 'closing', control: 'pause' })).toEqual(['resume']);
    expect(verbs({ state: 'closing', problem: { code: 'onHold', facts: {} } })).toEqual(['pause', 'stop']);
  });

  it('offers what fits: pause, then going on, and nothing once it is told to stop', () => {
    expect(verbs({})).toEqual(['pause', 'stop']);
    expect(verbs({ control: 'pause' })).toEqual(['resume', 'stop']);
    expect(verbs({ state: 'paused' })).toEqual(['resume', 'stop']);
    expect(verbs({ control: 'stop' })).toEqual([]);
  });

  it('says that it waits although the house is free, and asks whether it may go on', () => {
    const held = { isHeldAlone: true, problem: { code: 'onHold', facts: {} } } as const;

    expect(told(held)).toContain('This has been waiting since I was on hold');
    expect(told(held)).not.toContain('Type hold');
    expect(verbs(held)).toEqual(['letGoOn', 'pause', 'stop']);
  });

  it('tells of a person where a name was forgotten', () => {
    const remaining = [{ id: userId('u'), name: '', reason: 'guest', groupNames: [] }] as const;
    const text = told({ state: 'leftOpen', counts, remaining, remainingCount: 1 });

    expect(text).toContain('a person\nguest');
  });

  it('carries the run it showed in every button', () => {
    const runs = submitsOf(card({ runNo: 4 })).map(({ data }) => (data as { run: number }).run);

    expect(runs).toEqual([4, 4]);
  });
});
