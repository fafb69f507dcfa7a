import { KnownError } from '../../../migration/errors';
import { peopleAtATime } from '../../../migration/plan/eta';
import { arePlanned } from '../../../migration/plan/planHash';
import type { Control } from '../../../migration/plan/progress';
import type { PersonToDo } from '../../../migration/ports';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';
import { showSoon } from '../show';
import { changeLicences } from './changeLicences';
import { ReadBackPauses } from './readBackPauses';
import { failedWith, isToProve, sortByStanding } from './sortByStanding';
import type { Moving } from './sortByStanding';

type Run = RunWith<'people' | 'licences'>;

/** Moves the next people and records only what a later read shows. Everybody is read first, so nothing is done twice. */
export async function moveChunk(run: Run): Promise<{ readonly control: Control; readonly more: boolean }> {
  const { migrations, people } = run.ports;
  const next = await people.nextPeople(run.id, peopleAtATime);
  if (next.length === 0) return { control: 'run', more: false };
  // The plan was read and compared when the run was taken up, these rows only now.
  if (!arePlanned(next, run.plan)) throw askPerson('notAsConfirmed');
  await moveTogether(run, next);
  showSoon(run);
  return { control: await migrations.control(run.id), more: true };
}

async function moveTogether(run: Run, people: readonly PersonToDo[]): Promise<void> {
  const pauses = new ReadBackPauses();
  let open = people.map((person): Moving => ({ person, accepted: false, located: false }));
  for (;;) {
    open = await readAndRecord(run, open);
    if (open.length === 0) return;
    const { still, results, retryAfterSeconds } = await changeLicences(run, open);
    await run.ports.people.recordPeople(run.id, results);
    if (still.length === 0) return;
    const pauseMs = pauses.next(retryAfterSeconds);
    if (pauseMs === undefined) return giveUp(run, still, people.length);
    await run.ports.clock.sleep(pauseMs, run.steps.stopping);
    open = still;
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
