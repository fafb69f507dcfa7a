import type { Problem, ProblemCode } from '../../migration/plan/progress';
import { askPerson, Ending } from '../ending';
import { failureOf } from '../failure';
import type { StepFailure } from '../failure';
import {
  backOffMs,
  incompletePatienceMs,
  longWaitMs,
  outagePatienceMs,
  triesBeforeTelling,
  unforeseenTries,
} from '../patience';
import { nowOf } from './run';
import type { Run } from './run';
import { showSoon } from './show';
import { wait } from './wait';

type Outcome<T> = { readonly kind: 'done'; readonly value: T } | StepFailure;

/**
 * One step of the story, tried until it succeeds or until only a person can help.
 *
 * @throws Ending
 */
export async function tryStep<T>(run: Run, name: string, work: () => Promise<T>): Promise<T> {
  let waitedMs = 0;
  for (let tries = 0; ; tries += 1) {
    const outcome = await run.steps.run(name, () => tryOnce(run, name, tries, work));
    if (outcome.kind === 'done') return outcome.value;
    const pauseMs = pauseAfter(outcome, tries, waitedMs);
    waitedMs += pauseMs;
    await wait(run, pauseMs);
  }
}

async function tryOnce<T>(run: Run, name: string, tries: number, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    const value = await work();
    if (tries > 0) await tell(run);
    return { kind: 'done', value };
  } catch (error) {
    if (run.steps.stopping.aborted) return run.steps.abandon();
    const failure = failureOf(error);
    report(run, name, tries, failure, error);
    const news = problemIn(failure, tries);
    if (news) await tell(run, news);
    return failure;
  }
}

function report(run: Run, name: string, tries: number, failure: StepFailure, error: unknown): void {
  const facts = { step: name.replaceAll(' ', '-'), tries, migrationId: run.id, runNo: run.runNo };
  if (failure.kind === 'unforeseen') run.ports.log.error('A step failed in a way nobody foresaw.', error, facts);
  if (failure.kind === 'again') run.ports.log.warn('A step is tried again.', { ...facts, ...failure.facts });
}

/** What waits for people is told at once, and so is a long wait; a service that does not answer may do so in a moment. */
function problemIn(failure: StepFailure, tries: number): Problem | undefined {
  const waitsFor = endedByPeople(failure);
  if (waitsFor !== undefined) return tries === 0 ? { code: waitsFor, facts: {} } : undefined;
  return tries + 1 === triesBeforeTelling || isLongWait(failure)
    ? { code: problemCodeOf(failure), facts: factsIn(failure) }
    : undefined;
}

/** It was asked to wait so long that whoever looks would wonder. */
const isLongWait = (failure: StepFailure): boolean =>
  failure.kind === 'again' && (failure.retryAfterSeconds ?? 0) * 1_000 >= longWaitMs;

/** Says on the card what keeps the run from going on, or that nothing does any more. That this fails is no news. */
async function tell(run: Run, problem?: Problem): Promise<void> {
  await run.ports.migrations.setState(run.id, run.doing, nowOf(run), problem, run.runNo).catch(() => undefined);
  showSoon(run);
}

/** @throws Ending when there is nothing to wait for, or no more patience. */
function pauseAfter(failure: StepFailure, tries: number, waitedMs: number): number {
  if (failure.kind === 'ending') throw new Ending(failure.state, failure.problem);
  if (failure.kind === 'unforeseen' && tries + 1 >= unforeseenTries) throw askPerson('unreachable');
  if (waitedMs > patienceFor(failure)) throw askPerson(problemCodeOf(failure), factsIn(failure));
  const askedMs = failure.kind === 'again' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(backOffMs(tries), askedMs);
}

/** What people end is waited for however long it lasts. */
function patienceFor(failure: StepFailure): number {
  if (endedByPeople(failure) !== undefined) return Infinity;
  return isIncomplete(failure) ? incompletePatienceMs : outagePatienceMs;
}

const problemCodeOf = (failure: StepFailure): ProblemCode =>
  isIncomplete(failure) ? 'readingIncomplete' : 'unreachable';

const factsIn = (failure: StepFailure): Problem['facts'] => (failure.kind === 'again' ? failure.facts : {});

const isIncomplete = (failure: StepFailure): boolean => factsIn(failure)['code'] === 'incomplete';

/** A hold ends when somebody lifts it, a sign-in that is needed when somebody signs in. */
const endedByPeople = (failure: StepFailure): 'onHold' | 'signInNeeded' | undefined =>
  (['onHold', 'signInNeeded'] as const).find((code) => code === factsIn(failure)['code']);
