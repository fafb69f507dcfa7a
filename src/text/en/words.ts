import type { Audience, Capability, CloseAction } from '../../migration/packs/pack';
import type { MigrationState } from '../../migration/plan/progress';
import type { Code } from '../facts';
import type { Format } from '../format';
import { plain } from '../plain';
import type { Phrase, Plain } from '../plain';

const durations: Readonly<Record<string, string>> = { P1M: 'one month', P1Y: 'one year', P3Y: 'three years' };
const cycles: Readonly<Record<string, string>> = {
  monthly: 'paid monthly',
  annual: 'paid yearly',
  triennial: 'paid once for three years',
  one_time: 'paid once',
  none: 'free',
};

const measures = (f: Format) => ({
  people: (n: number) => f.forms(n, { one: `${f.count(n)} person`, other: `${f.count(n)} people` }),
  licences: (n: number) => f.forms(n, { one: `${f.count(n)} licence`, other: `${f.count(n)} licences` }),
  /** Ends a list of names that was cut. */
  aPerson: 'a person',
  more: (n: number) => f.forms(n, { one: `${f.count(n)} more`, other: `${f.count(n)} more` }),
  capability: {
    teams: 'Teams',
    mail: 'mail',
    kioskMail: 'mail (2 GB mailbox)',
    files: 'files',
    webApps: 'web apps',
    desktopApps: 'desktop apps',
    voice: 'phone',
    engage: 'Viva Engage',
    deviceManagement: 'device management',
  } satisfies Record<Capability, string>,
  audience: { everyone: '', faculty: 'faculty', student: 'students' } satisfies Record<Audience, string>,
});

const terms = (f: Format) => ({
  /** In place of a sum of nothing, wherever one would stand. */
  free: 'free',
  /** Of a pack that nobody has checked for long, or that its own dates have overtaken. */
  toBeChecked: (on: string) =>
    `What I know of the retired plan was last checked on ${f.day(on)}: check whether Microsoft has changed it since.`,
  /** Small words after a comma: "one year, paid monthly". */
  term: (duration: Code, cycle: Code) => `${durations[duration] ?? plain(duration)}, ${cycles[cycle] ?? plain(cycle)}`,
  eachCharge: {
    monthly: (price: Phrase) => `${price} per licence each month`,
    annual: (price: Phrase) => `${price} per licence each year`,
    triennial: (price: Phrase) => `${price} per licence for three years`,
    other: (price: Phrase) => `${price} per licence and charge`,
  },
  state: {
    queued: 'about to begin',
    buying: 'buying',
    waitingForSeats: 'waiting for the licences',
    moving: 'moving people',
    closing: 'closing the retired subscription',
    paused: 'paused',
    waitingForPerson: 'needs your decision',
    done: 'done',
    leftOpen: 'moved, retired subscription stays open',
    stopped: 'stopped',
  } satisfies Record<MigrationState, string>,
  close: {
    suspend: 'Suspend it',
    endAtTerm: 'End it with its term',
    endNow: 'Cancel it',
    leave: 'Leave it open',
  } satisfies Record<CloseAction, string>,
  /** A reseller by name, else by the number that Partner Center knows it by. */
  partner: (id: Plain, name?: Plain) => (name === undefined ? `partner ID ${id}` : `${name} (${id})`),
  practice: 'Practice data: nothing you do here reaches Microsoft.',
  shownAs: (name: Phrase, detail: Phrase) => `${name} · ${detail}`,
});

/** Names and small measures that many cards share. */
export const words = (f: Format) => ({
  ...measures(f),
  ...terms(f),
});
