import { attempt } from '../attempt';
import { askPerson } from '../../ending';
import { enter } from '../enter';
import type { Job } from '../job';
import { moveChunk } from './moveChunk';
import { obey } from '../wait';

/** Moves everybody still to do, chunk by chunk, and stops between two when asked to. */
export async function movePeople(job: Job): Promise<void> {
  const before = await attempt(job, 'count the people', () => standing(job));
  if (before.todo > 0) await moveThem(job);
  const { failed, done } = before.todo > 0 ? await attempt(job, 'count the people', () => standing(job)) : before;
  if (failed > 0) throw askPerson('peopleFailed', { failed, done });
}

async function moveThem(job: Job): Promise<void> {
  await enter(job, 'moving');
  for (;;) {
    const { control, more } = await attempt(job, 'move a chunk', () => moveChunk(job));
    if (!more) return;
    obey(control);
  }
}

async function standing({ id, world }: Job) {
  const counts = (await world.ledger.load(id))?.counts;
  if (!counts) throw new Error('The migration is gone.');
  const { total, done, failed, leftOut } = counts;
  return { todo: total - done - failed - leftOut, done, failed };
}
