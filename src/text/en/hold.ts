import type { HoldCause } from '../../migration/hold/hold';
import type { Format } from '../format';
import type { Plain } from '../plain';

const lifting = (f: Format) => ({
  oneByOne: 'One by one',
  oneByOneMeans:
    'With **One by one** I take up new work and send notices; each of these waits until its own card is pressed.',
  lifted: {
    all: (by: Plain, at: string) => `✔ ${by} let me go on, ${f.instant(at)}.`,
    oneByOne: (by: Plain, at: string) => `✔ ${by} let me go on one by one, ${f.instant(at)}.`,
  },
  goesOn: {
    all: 'I go on. Each card shows what becomes of it.',
    oneByOne:
      'I go on with new work. What was under way waits until **Go on** is pressed on its card; **hold** lists it.',
  },
  stillHeld: (n: number) =>
    f.forms(n, {
      one: 'I am not on hold, but one migration still waits',
      other: `I am not on hold, but ${f.count(n)} migrations still wait`,
    }),
  heldAlone: 'This waits since I was on hold. When it may go on, I first look at what is there and do only the rest.',
  letGoOn: 'Resume',
});

/** What is said while nothing is bought or changed, see `docs/operations.md`. */
export const hold = (f: Format) => ({
  ...lifting(f),
  title: (since: string) => `On hold since ${f.instant(since)}`,
  meaning:
    'I buy and change nothing, and send no notices. What I remember may be older than what was really done since. When I may go on, I first look at what is there and do only what is still missing.',
  found: {
    asked: 'I was started so by your Planshift administrator.',
    restored: 'My records were written back from a backup.',
    otherDatabase: 'My records are in another database than the one I left.',
    otherServer: 'My records are on another database server than the one I left.',
    otherTimeline: 'The database server went back in time, or over to its stand-in.',
  } satisfies Record<HoldCause, string> as Readonly<Record<HoldCause, string>>,
  waiting: (n: number) =>
    n === 0
      ? 'No migration waits for it.'
      : f.forms(n, { one: 'One migration waits for it.', other: `${f.count(n)} migrations wait for it.` }),
  before: 'What should not go on, end before: **migrations** shows all of them, **stop** and a number ends one.',
  goOn: (n: number) => (n > 1 ? `Go on with all ${f.count(n)}` : 'Go on'),
  stay: 'Stay on hold',
  stays: 'I stay on hold. Type **hold** when I may go on.',
  isFree: 'I am not on hold: whatever runs goes on.',
});
