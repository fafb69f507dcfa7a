import { KnownError } from '../../../migration/errors';
import type { PersonToDo } from '../../../migration/ports';
import { TooLate } from '../../../platform/quota/lane';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';
import { changeLicences } from './changeLicences';
import type { Changed } from './changeLicences';
import { ReadBackPauses } from './readBackPauses';
import type { SendingGate } from './sendingGate';
import { failedWith, isToProve, sortByStanding } from './sortByStanding';
import type { Moving } from './sortByStanding';

type Run = RunWith<'people' | 'licences' | 'subscriptions'>;

/** What was read may be acted upon so long: after that somebody may have lost what their move rests on. */
const holdsMs = 60_000;

interface Reading {
  readonly open: readonly Moving[];
  readonly until: Date;
}

/**
 * Moves these people and records only what a later read shows. Everybody is read first, so nothing is done twice. Once the
 * gate is shut nothing more is sent: whoever was changed is still proved, and the others stay to be done.
 */
export async function moveChunk(run: Run, people: readonly PersonToDo[], gate: SendingGate): Promise<void> {
  const { halt } = gate;
  const pauses = new ReadBackPauses();
  const read = async (of: readonly Moving[]): Promise<Reading> => {
    const open = leftFor(halt, await readAndRecord(run, of), pauses);
    return { open, until: new Date(run.ports.clock.now().getTime() + holdsMs) };
  };
  let open: readonly Moving[] = people.map((person): Moving => ({ person, accepted: false, located: false }));
  for (;;) {
    const reading = await read(open);
    if (reading.open.length === 0) return;
    const { still, results, retryAfterSeconds } = await changeUnless(gate, run, reading, read);
    await run.ports.people.recordPeople(run.id, results);
    if (still.length === 0) return;
    // A wait for the quota is only for who is still to be sent.
    const pauseMs = pauses.next(halt.aborted ? undefined : retryAfterSeconds);
    if (pauseMs === undefined) return giveUp(run, still, people.length);
    await rest(run, pauseMs, halt);
    open = still;
  }
}

/** Of whom something is still to be done, or may have been done: that shows soon, if ever. */
const leftFor = (halt: AbortSignal, open: Moving[], pauses: ReadBackPauses): Moving[] =>
  halt.aborted ? open.filter(({ accepted, inDoubt }) => accepted || (inDoubt === true && pauses.areShort)) : open;

async function changeUnless(
  gate: SendingGate,
  run: Run,
  reading: Reading,
  read: (of: readonly Moving[]) => Promise<Reading>,
): Promise<Changed> {
  const { halt } = gate;
  let last = reading;
  try {
    return await gate.pass(async () => {
      if (run.ports.clock.now() > last.until) last = await read(last.open);
      return changeLicences(run, last.open, { halt, until: last.until });
    });
  } catch (error) {
    if (run.steps.stopping.aborted || !(error === halt.reason || error instanceof TooLate)) throw error;
    // Called off, or outlived by the wait for the quota: nothing was sent, and who is to be sent later is read at once.
    return { still: [...last.open], results: [], retryAfterSeconds: 0 };
  }
}

/** Ends early when nothing more is to be sent, so that those who were changed are proved at once. */
async function rest({ ports, steps }: Run, ms: number, halt: AbortSignal): Promise<void> {
  const signal = halt.aborted ? steps.stopping : AbortSignal.any([steps.stopping, halt]);
  try {
    await ports.clock.sleep(ms, signal);
  } catch (error) {
    if (error !== halt.reason || steps.stopping.aborted) throw error;
  }
}

/** Records everybody with whom nothing more is to be done and answers with the others. */
async function readAndRecord(run: Run, open: readonly Moving[]): Promise<Moving[]> {
  const { licences, people } = run.ports;
  const users = await licences.users(
    run.plan.customer.id,
    open.map(({ person }) => person.id),
    isToProve(run, open) ? 'working' : undefined,
  );
  const judged = await sortByStanding(run, open, users);
  await people.recordPeople(run.id, judged.results);
  return judged.still;
}

const isUnanswered = ({ accepted, unseen }: Moving): boolean => !accepted && unseen !== true;

function codeOf({ accepted, unseen }: Moving): 'userGone' | 'notReadBack' | 'unknown' {
  if (unseen === true) return 'userGone';
  return accepted ? 'notReadBack' : 'unknown';
}

/**
 * @throws KnownError when nobody was answered, which is no trouble of these people
 * @throws Ending when seats are missing, which is no trouble of theirs either: they stay to be done
 */
async function giveUp(run: Run, open: readonly Moving[], asked: number): Promise<void> {
  const seatless = open.filter((one) => one.seatless);
  if (seatless.length === 0 && open.length > 1 && open.length === asked && open.every(isUnanswered)) {
    throw new KnownError('serviceDown', 'waitAndRetry', 'No licence change was answered.');
  }
  const failed = open.filter((one) => !one.seatless);
  const results = failed.map((one) => failedWith(one.person, { code: codeOf(one), facts: {} }));
  await run.ports.people.recordPeople(run.id, results);
  if (seatless.length > 0) throw askPerson('seatsNotReady', { needed: seatless.length, free: 0 });
}
