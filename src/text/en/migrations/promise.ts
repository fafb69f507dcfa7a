import type { PromiseEnd } from '../../../migration/plan/closeLater';
import type { Format } from '../../format';
import type { Plain } from '../../plain';

/** What was promised of one that is left open. */
export const promise = (f: Format) => ({
  looking: (days: number) =>
    `I’ll look again each day, for ${f.forms(days, { one: 'one day', other: `${f.count(days)} days` })} at most, and close it once nobody has needed it for a day. **Leave it open** ends that.`,
  kept: 'Nobody had needed it for a day, so it was closed, as confirmed.',
  reactivate: (retired: Plain, on: string) => `${retired} can be reactivated until ${f.day(on)}.`,
  over: {
    leftOpen: 'It stays open, as you said: I don’t look again by myself.',
    laterMigration: 'A later migration of it counts now, so this one closes nothing by itself any more.',
    renewed: 'It has renewed, so I don’t close it by myself any more.',
    changed: 'It is no longer as you confirmed it, so I don’t close it by myself any more.',
    tooLate: 'It was needed for too long, so I don’t look again by myself any more.',
    noRight: 'Whoever confirmed it may no longer decide here, so I don’t close it by myself any more.',
    notAsConfirmed: 'My record of it is not what was confirmed, so I don’t close it by myself.',
    tried: 'I tried to close it and it stayed open, so I don’t try again by myself.',
  } satisfies Record<PromiseEnd, string> as Readonly<Record<PromiseEnd, string>>,
});
