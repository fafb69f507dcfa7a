import type { HoldCause } from '../../migration/hold/hold';
import type { Format } from '../format';
import type { Plain } from '../plain';

const lifting = (f: Format) => ({
  oneByOne: 'One by one',
  oneByOneMeans:
    'With **One by one** I take on new work and send notices again; each of these waits until you resume it on its own card.',
  lifted: {
    all: (by: Plain, at: string) => `✔ Resumed by ${by}, ${f.instant(at)}.`,
    oneByOne: (by: Plain, at: string) => `✔ Resumed one by one by ${by}, ${f.instant(at)}.`,
  },
  goesOn: {
    all: 'Resumed. Each card shows what becomes of it.',
    oneByOne:
      'I take on new work again. What was under way waits until **Resume** is pressed on its card; **hold** lists it.',
  },
  stillHeld: (n: number) =>
    f.forms(n, {
      one: 'I am not on hold, but one migration still waits',
      other: `I am not on hold, but ${f.count(n)} migrations still wait`,
    }),
  heldAlone:
    'This has been waiting since I was on hold. When you resume it, I first check what is there and do only the rest.',
  letGoOn: 'Resume',
});

/** What is said while nothing is bought or changed, see `docs/operations.md`. */
export const hold = (f: Format) => ({
  ...lifting(f),
  title: (since: string) => `On hold since ${f.instant(since)}`,
  meaning:
    'I buy and change nothing, and send no notices. My records may be older than what has really been done. When you resume, I first check what is there and do only what is still missing.',
  found: {
    asked: 'Your Planshift administrator started me on hold.',
    restored: 'My records were restored from a backup.',
    otherDatabase: 'My records are in a different database from the one I left.',
    otherServer: 'My records are on a different database server from the one I left.',
    otherTimeline: 'The database server was set back to an earlier time, or its standby took over.',
  } satisfies Record<HoldCause, string> as Readonly<Record<HoldCause, string>>,
  waiting: (n: number) =>
    n === 0
      ? 'No migration is waiting for this.'
      : f.forms(n, {
          one: 'One migration is waiting for this.',
          other: `${f.count(n)} migrations are waiting for this.`,
        }),
  before:
    'If something should not go on, end it first: **migrations** shows all of them, **stop** and a number ends one.',
  goOn: (n: number) => (n > 1 ? `Resume all ${f.count(n)}` : 'Resume'),
  stay: 'Stay on hold',
  stays: 'I stay on hold. Type **hold** when you want me to resume.',
  isFree: 'I am not on hold: what is running carries on.',
});
