import { setMaxListeners } from 'node:events';
import type { UserId } from '../../../migration/ids';
import { chunksInFlight, peopleAtATime } from '../../../migration/plan/eta';
import type { Control } from '../../../migration/plan/progress';
import type { PersonToDo } from '../../../migration/ports';
import { askPerson, Ending } from '../../ending';
import { regularly } from '../../engine/regularly';
import type { RunWith } from '../run';
import { showSoon } from '../show';
import { moveChunk } from './moveChunk';
import { SendingGate } from './sendingGate';

type Run = RunWith<'people' | 'licences' | 'subscriptions'>;

/** While so many are written, others are read, and the rest are proved. */
const chunksInHand = 3 * chunksInFlight;
const pageSize = 10 * peopleAtATime;
/** How soon a pause or a stop is seen that comes while all wait for Graph, by the machine's own time. */
const lookMs = 1_000;

interface Moved {
  readonly control: Control;
  readonly more: boolean;
}

/**
 * Moves everybody still to do, several chunks at a time, until there is nobody left, something is asked for, or one of them
 * fails. Then no further batch is sent, and those under way are brought to their end.
 */
export class MoveFront {
  /** Whoever is being moved; the ledger still has them among those to do. */
  private readonly inHand = new Set<UserId>();
  private page: PersonToDo[] = [];
  private turning: Promise<void> | undefined;
  private readonly halt = new AbortController();
  private readonly gate = new SendingGate(chunksInFlight, this.halt.signal, () => this.look());
  private failure: { readonly error: unknown } | undefined;
  private begun = 0;
  private done = 0;

  constructor(private readonly run: Run) {
    setMaxListeners(0, this.halt.signal);
  }

  /** @throws what went wrong before anybody was moved; else that shows again when the rest are */
  async move(): Promise<Moved> {
    const endWatch = regularly(lookMs, this.run.ports.log, () => this.look());
    try {
      await Promise.all(Array.from({ length: chunksInHand }, () => this.moveChunks()));
    } finally {
      await endWatch();
    }
    // Whoever is left is not to be taken for moved.
    this.run.steps.stopping.throwIfAborted();
    if (this.failure && (this.done === 0 || this.failure.error instanceof Ending)) throw this.failure.error;
    // As it is by now: whoever asked for a pause may have thought better of it.
    const control = await this.run.ports.migrations.control(this.run.id);
    return { control, more: this.begun > 0 || this.halt.signal.aborted };
  }

  private async moveChunks(): Promise<void> {
    try {
      for (let chunk = await this.next(); chunk.length > 0; chunk = await this.next()) await this.moveOne(chunk);
    } catch (error) {
      this.failure ??= { error };
      this.halt.abort(new Error('Another chunk failed.'));
    }
  }

  private async moveOne(chunk: readonly PersonToDo[]): Promise<void> {
    this.begun += 1;
    await moveChunk(this.run, chunk, this.gate);
    for (const { id } of chunk) this.inHand.delete(id);
    // One that was cut short may have moved nobody.
    if (!this.halt.signal.aborted) this.done += 1;
    showSoon(this.run);
  }

  /** Nobody once there is nobody left, or no more are to be begun. */
  private async next(): Promise<readonly PersonToDo[]> {
    while (this.page.length === 0 && !this.isHalted) {
      const before = this.inHand.size;
      await (this.turning ??= this.turnPage().finally(() => (this.turning = undefined)));
      if (this.page.length === 0 && this.inHand.size === before) return [];
    }
    if (this.isHalted) return [];
    const chunk = this.page.splice(0, peopleAtATime);
    for (const { id } of chunk) this.inHand.add(id);
    return chunk;
  }

  private async turnPage(): Promise<void> {
    const { run, inHand } = this;
    const before = new Set(inHand);
    const found = await run.ports.people.nextPeople(run.id, before.size + pageSize);
    const rows = found.filter(({ id }) => !before.has(id) && !inHand.has(id));
    const page = rows.map((row) => run.planned.completed(row));
    // The plan was read and compared when the run was taken up, these rows only now.
    if (!run.planned.haveAll(page)) throw askPerson('notAsConfirmed');
    this.page = page;
  }

  private get isHalted(): boolean {
    return this.halt.signal.aborted || this.run.steps.stopping.aborted;
  }

  private async look(): Promise<void> {
    const control = await this.run.ports.migrations.control(this.run.id);
    if (control !== 'run') this.halt.abort(new Error('Nobody further is to be moved.'));
  }
}
