import fc from 'fast-check';
import { isQuiet } from '../../../src/migration/notices/quietHours';
import { ringCause, shouldRing } from '../../../src/migration/notices/ring';
import type { RingFacts, RingHours } from '../../../src/migration/notices/ring';

const restedAt = '2026-11-22T14:00:00.000Z';
const after = (seconds: number, from = restedAt): Date => new Date(Date.parse(from) + seconds * 1_000);
const ago = (seconds: number): string => after(-seconds).toISOString();

const night = { from: '18:00', until: '08:00' };
const rome: RingHours = { timeZone: 'Europe/Rome', quietHours: night };

const done: RingFacts = { state: 'done', runNo: 2, attempt: 1, since: restedAt };
const doubt: RingFacts = { ...done, state: 'waitingForPerson', problem: 'purchaseUnknown' };

describe('by day, a migration that came to rest', () => {
  it.each<[string, Partial<RingFacts>, 'ring' | 'seen']>([
    ['rings whom nothing is known of', {}, 'ring'],
    ['rings who pressed something an hour ago', { lookedAt: ago(3_600) }, 'ring'],
    ['rings who pressed something a minute ago', { lookedAt: ago(61) }, 'ring'],
    ['does not ring who has just pressed something', { lookedAt: ago(59) }, 'seen'],
    ['does not ring twice', { rungFor: 'done 2' }, 'seen'],
    ['rings again after another run', { rungFor: 'done 1' }, 'ring'],
    ['rings after it had asked something in the same run', { rungFor: 'waitingForPerson 2' }, 'ring'],
    ['does not ring where a run that nobody asked for has changed nothing', { isNoNews: true }, 'seen'],
  ])('%s', (_promise, given, ringing) => {
    expect(shouldRing({ ...done, ...given }, rome, after(0))).toBe(ringing);
  });

  it('does not ring later who has looked since, however long ago that is', () => {
    expect(shouldRing({ ...done, lookedAt: after(30).toISOString() }, rome, after(3_600))).toBe('seen');
  });

  it('rings late where whoever was to ring died, although somebody was looking back then', () => {
    expect(shouldRing({ ...done, lookedAt: ago(10) }, rome, after(120))).toBe('ring');
  });
});

describe('in the quiet hours', () => {
  const evening = '2026-11-22T19:30:00.000Z';
  const at = after(0, evening);

  it.each<[string, RingFacts]>([
    ['an end', done],
    ['one that was stopped', { ...done, state: 'stopped' }],
    ['one that was left open', { ...done, state: 'leftOpen' }],
    ['a refused purchase', { ...done, state: 'waitingForPerson', problem: 'purchaseRefused' }],
  ])('%s waits for their end', (_what, facts) => {
    expect(shouldRing({ ...facts, since: evening }, rome, at)).toEqual({ later: after(3_600, evening).toISOString() });
    expect(shouldRing({ ...facts, since: evening }, rome, new Date('2026-11-23T07:00:00.000Z'))).toBe('ring');
  });

  it('money of which nobody knows rings at once, also whom nobody is to write to unasked', () => {
    expect(shouldRing(doubt, rome, at)).toBe('ring');
    expect(shouldRing(doubt, { ...rome, quietHours: 'always' }, at)).toBe('ring');
  });

  it('an end never rings where it is always quiet: its card says it', () => {
    expect(shouldRing(done, { ...rome, quietHours: 'always' }, at)).toBe('seen');
  });
});

it('asks once what became of one attempt to buy, however often it is looked into, and once more of the next', () => {
  const asked = { ...doubt, rungFor: ringCause(doubt) };

  expect(shouldRing({ ...asked, runNo: 5 }, rome, after(0))).toBe('seen');
  expect(shouldRing({ ...asked, runNo: 5, attempt: 2 }, rome, after(0))).toBe('ring');
});

describe('whatever the facts', () => {
  const start = Date.parse('2026-03-01T00:00:00Z');
  const instant = fc
    .integer({ min: 0, max: 300 * 24 * 60 * 60 })
    .map((seconds) => after(seconds, new Date(start).toISOString()));
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const given = fc.record({
    state: fc.constantFrom('done' as const, 'leftOpen' as const, 'stopped' as const, 'waitingForPerson' as const),
    problem: maybe(fc.constantFrom('purchaseUnknown' as const, 'peopleFailed' as const)),
    runNo: fc.integer({ min: 1, max: 9 }),
    attempt: maybe(fc.integer({ min: 1, max: 3 })),
    since: instant,
    looked: maybe(fc.integer({ min: -200, max: 200 })),
    now: fc.integer({ min: 0, max: 60 * 60 * 24 }),
    quietHours: fc.constantFrom('never' as const, 'always' as const, night),
    timeZone: fc.constantFrom('UTC', 'Europe/Rome', 'America/New_York', 'Asia/Kolkata'),
  });
  type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

  const factsOf = ({ state, problem, runNo, attempt, since, looked }: Given): RingFacts => ({
    state,
    runNo,
    since: since.toISOString(),
    ...(state === 'waitingForPerson' && problem !== undefined && { problem }),
    ...(attempt !== undefined && { attempt }),
    ...(looked !== undefined && { lookedAt: after(looked, since.toISOString()).toISOString() }),
  });
  const nowOf = ({ since, now }: Given): Date => after(now, since.toISOString());

  it('what rang rings no more', () => {
    fc.assert(
      fc.property(given, fc.nat(), (each, later) => {
        const facts = factsOf(each);

        expect(shouldRing({ ...facts, rungFor: ringCause(facts) }, each, after(later, each.since.toISOString()))).toBe(
          'seen',
        );
      }),
    );
  });

  it('it rings or is put off unless somebody has looked or wants to hear at no hour', () => {
    fc.assert(
      fc.property(given, (each) => {
        const facts = factsOf(each);
        fc.pre(each.looked === undefined && each.quietHours !== 'always');

        expect(shouldRing(facts, each, nowOf(each))).not.toBe('seen');
      }),
    );
  });

  it('it is put off only to an instant that comes, and only for what can wait', () => {
    fc.assert(
      fc.property(given, (each) => {
        const [facts, now] = [factsOf(each), nowOf(each)];
        const ringing = shouldRing(facts, each, now);
        fc.pre(typeof ringing === 'object');

        expect(Date.parse((ringing as { later: string }).later)).toBeGreaterThan(now.getTime());
        expect(facts.problem).not.toBe('purchaseUnknown');
        expect(isQuiet(now, each.timeZone, each.quietHours)).toBe(true);
      }),
    );
  });

  it('nothing rings in quiet hours but money of which nobody knows', () => {
    fc.assert(
      fc.property(given, (each) => {
        const [facts, now] = [factsOf(each), nowOf(each)];
        fc.pre(isQuiet(now, each.timeZone, each.quietHours) && facts.problem !== 'purchaseUnknown');

        expect(shouldRing(facts, each, now)).not.toBe('ring');
      }),
    );
  });
});
