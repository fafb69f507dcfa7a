import { askPerson } from '../../ending';
import { enter } from '../enter';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { obey } from '../wait';
import { MoveFront } from './moveFront';

type Run = RunWith<'migrations' | 'people' | 'licences' | 'subscriptions'>;

/** Moves everybody still to do, and stops when asked to. */
export async function movePeople(run: Run): Promise<void> {
  const before = await tryStep(run, 'count the people', () => countsOf(run));
  if (before.todo > 0) await moveThem(run);
  const { failed, done } = before.todo > 0 ? await tryStep(run, 'count the people', () => countsOf(run)) : before;
  if (failed > 0) throw askPerson('peopleFailed', { failed, done });
}

async function moveThem(run: Run): Promise<void> {
  await enter(run, 'moving');
  for (;;) {
    const { control, more } = await tryStep(run, 'move a chunk', () => new MoveFront(run).move());
    if (!more) return;
    obey(control);
  }
}

async function countsOf({ id, ports }: Run) {
  const counts = (await ports.migrations.load(id))?.counts;
  if (!counts) throw new Error('The migration is gone.');
  const { total, done, failed, leftOut } = counts;
  return { todo: total - done - failed - leftOut, done, failed };
}
