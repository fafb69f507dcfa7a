import { KnownError } from '../../../migration/errors';
import { arePlanned } from '../../../migration/plan/planHash';
import type { Control } from '../../../migration/plan/progress';
import { changeLicences } from './changeLicences';
import { askPerson } from '../../ending';
import type { Job } from '../job';
import { failedWith, judge } from './judge';
import { ReadBackPauses } from './readBack';
import type { Moving, Planned } from './judge';
import { showSoon } from '../show';

/** As many as Graph takes in one batch. */
const chunkSize = 20;
/** Moves the next people and records only what a later read shows. Everybody is read first, so nothing is done twice. */
export async function moveChunk(job: Job): Promise<{ readonly control: Control; readonly more: boolean }> {
  const { ledger } = job.world;
  const people = await ledger.nextPeople(job.id, chunkSize);
  if (people.length === 0) return { control: 'run', more: false };
  // The plan was read and compared when the run was taken up, these rows only now.
  if (!arePlanned(people, job.plan)) throw askPerson('notAsConfirmed');
  await moveTogether(job, people);
  showSoon(job);
  return { control: await ledger.control(job.id), more: true };
}

async function moveTogether(job: Job, people: readonly Planned[]): Promise<void> {
  const pauses = new ReadBackPauses();
  let open = people.map((person): Moving => ({ person, accepted: false, located: false }));
  for (;;) {
    open = await readAndRecord(job, open);
    if (open.length === 0) return;
    const { still, results, retryAfterSeconds } = await changeLicences(job, open);
    await job.world.ledger.recordPeople(job.id, results);
    if (still.length === 0) return;
    const pauseMs = pauses.next(retryAfterSeconds);
    if (pauseMs === undefined) return giveUp(job, still, people.length);
    await job.world.clock.sleep(pauseMs, job.steps.stopping);
    open = still;
  }
}

/** Records everybody with whom nothing more is to be done and answers with the others. */
async function readAndRecord(job: Job, open: readonly Moving[]): Promise<Moving[]> {
  const { licences, ledger } = job.world;
  const users = await licences.users(
    job.plan.customer.id,
    open.map(({ person }) => person.id),
  );
  const judged = await judge(job, open, users);
  await ledger.recordPeople(job.id, judged.results);
  return judged.still;
}

/**
 * @throws KnownError when nobody was answered, which is no trouble of these people
 * @throws Ending when seats are missing, which is no trouble of theirs either: they stay to be done
 */
async function giveUp(job: Job, open: readonly Moving[], asked: number): Promise<void> {
  const seatless = open.filter((one) => one.seatless);
  if (seatless.length === 0 && open.length > 1 && open.length === asked && open.every(({ accepted }) => !accepted)) {
    throw new KnownError('serviceDown', 'waitAndRetry', 'No licence change was answered.');
  }
  const failed = open.filter((one) => !one.seatless);
  const results = failed.map(({ person, accepted }) =>
    failedWith(person, { code: accepted ? 'notReadBack' : 'unknown', facts: {} }),
  );
  await job.world.ledger.recordPeople(job.id, results);
  if (seatless.length > 0) throw askPerson('seatsNotReady', { needed: seatless.length, free: 0 });
}
