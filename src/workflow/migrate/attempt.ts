import type { Problem } from '../../migration/plan/progress';
import { askPerson, Ending } from '../ending';
import { failureOf } from '../failure';
import type { Failure } from '../failure';
import type { Job } from './job';
import { nowOf } from './job';
import { backOffMs, outagePatienceMs, triesBeforeTelling, unforeseenTries } from '../patience';
import { showSoon } from './show';
import { wait } from './wait';

type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Failure;

/**
 * One step of the story, tried until it succeeds or until only a person can help.
 *
 * @throws Ending
 */
export async function attempt<T>(job: Job, name: string, work: () => Promise<T>): Promise<T> {
  let waitedMs = 0;
  for (let tries = 0; ; tries += 1) {
    const outcome = await job.steps.run(name, () => tryOnce(job, name, tries, work));
    if (outcome.kind === 'done') return outcome.value;
    const pauseMs = pauseAfter(outcome, tries, waitedMs);
    waitedMs += pauseMs;
    await wait(job, pauseMs);
  }
}

async function tryOnce<T>(job: Job, name: string, tries: number, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    const value = await work();
    if (tries >= triesBeforeTelling) await tell(job);
    return { kind: 'done', value };
  } catch (error) {
    if (job.steps.stopping.aborted) return job.steps.abandon();
    const failure = failureOf(error);
    report(job, name, tries, failure, error);
    if (tries + 1 === triesBeforeTelling) await tell(job, { code: 'unreachable', facts: factsIn(failure) });
    return failure;
  }
}

function report(job: Job, name: string, tries: number, failure: Failure, error: unknown): void {
  const facts = { step: name.replaceAll(' ', '-'), tries, migrationId: job.id, runNo: job.runNo };
  if (failure.kind === 'unforeseen') job.world.log.error('A step failed in a way nobody foresaw.', error, facts);
  if (failure.kind === 'again') job.world.log.warn('A step is tried again.', { ...facts, ...failure.facts });
}

/** Says on the card that a service does not answer, or that it does again. That this fails is no news. */
async function tell(job: Job, problem?: Problem): Promise<void> {
  await job.world.ledger.setState(job.id, job.doing, nowOf(job), problem, job.runNo).catch(() => undefined);
  showSoon(job);
}

/** @throws Ending when there is nothing to wait for, or no more patience. */
function pauseAfter(failure: Failure, tries: number, waitedMs: number): number {
  if (failure.kind === 'ending') throw new Ending(failure.state, failure.problem);
  if (failure.kind === 'unforeseen' && tries + 1 >= unforeseenTries) throw askPerson('unreachable');
  if (waitedMs > outagePatienceMs) throw askPerson('unreachable', factsIn(failure));
  const askedMs = failure.kind === 'again' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(backOffMs(tries), askedMs);
}

const factsIn = (failure: Failure): Problem['facts'] => (failure.kind === 'again' ? failure.facts : {});
