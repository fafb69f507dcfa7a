import type { MigrationPlan } from '../../migration/plan/plan';
import type { Migration, ProblemCode } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { line, plainFacts, shown } from '../parts/names';
import { deedLines } from './deedLines';
import { progressButtons } from './progressButtons';
import { isBeforeMoving, progressSteps, stepInHand } from './progressSteps';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/progress.json';
import { typingLine } from '../typed/typingLine';

export interface ProgressData {
  readonly migration: Migration;
  readonly decided: Decided;
  readonly etaSeconds?: number;
  readonly now: Date;
}

/** A running or paused migration: where it stands, in figures and steps. */
export function progressCard({ migration, decided, etaSeconds, now }: ProgressData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { running } = text;
  const { plan, state, counts } = migration;
  const customer = shown(plan.customer.name);
  const steps = progressSteps(migration, reader);
  const title = plan.way === 'rebuy' ? text.rebuy.title(customer) : running.moving(customer);
  const buttons = progressButtons(migration, text);
  return render(template, reader, {
    title: state === 'paused' ? phrase`⏸ ${running.paused(customer)}` : phrase`▶ ${title}`,
    subtitles: [subtitle(plan, text)],
    bars: isBeforeMoving(migration) || counts.total === 0 ? [] : [bar(migration, etaSeconds, text)],
    steps,
    warnings: [
      ...(counts.failed > 0 ? [phrase`⚠ ${running.failedSoFar(counts.failed)}`] : []),
      ...standstill(migration, text),
    ],
    notes: [
      ...control(migration, text),
      ...deedLines(decided, reader),
      line(running.stepOf(stepInHand(steps), steps.length), running.asOf(now.toISOString()), running.number(plan.id)),
      ...typingLine(buttons, text),
    ],
    buttons,
  });
}

function subtitle({ retired, replacement, cover }: MigrationPlan, { running, drop }: Text): Phrase {
  const told = cover === undefined ? running.subtitle : drop.running.subtitle;
  return told(shown(retired.offerName), shown(replacement.name));
}

/** Of the people alone; what is done beside them tells the step. Rounded down, so that a full bar always means everybody. */
function bar({ counts, state }: Migration, etaSeconds: number | undefined, { running }: Text) {
  const { total, done, failed, leftOut } = counts;
  const percent = Math.floor((100 * (done + failed + leftOut)) / total);
  const isMoving = etaSeconds !== undefined && state !== 'paused' && percent < 100;
  return {
    percent,
    // A client that draws two columns in its place can't draw one of no width.
    full: Math.max(1, percent),
    empty: Math.max(1, 100 - percent),
    standing: isMoving ? running.moveDoingEta(done, total, running.eta(etaSeconds)) : running.moveDoing(done, total),
  };
}

const isEndedByPeople: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['onHold', 'signInNeeded']);

/** What keeps the run from going on for now. */
function standstill({ problem, state, isHeldAlone }: Migration, { problems, hold }: Text): readonly Phrase[] {
  if (isHeldAlone) return [phrase`⚠ ${hold.heldAlone}`];
  if (problem === undefined || state === 'paused') return [];
  const { title, next } = problems.of[problem.code](plainFacts(problem.facts));
  // What is to be done about a service that is away is to wait.
  return [phrase`⚠ ${title}`, ...(isEndedByPeople.has(problem.code) ? [next] : [])];
}

function control(migration: Migration, { running, rebuy }: Text): readonly Phrase[] {
  const { control: asked, state, plan } = migration;
  const isKept = plan.way === 'rebuy';
  if (state === 'paused') return [isKept ? rebuy.asBefore : running.pausedNote];
  if (asked === 'run') return [];
  const wish = asked === 'pause' ? 'pausing' : 'stopping';
  return [isKept ? rebuy[wish] : running[wish][underWay(migration)]];
}

/** What is done before a wish is obeyed; while the run stands still, or once everybody is done, nobody is being moved. */
function underWay(migration: Migration): 'moving' | 'before' | 'waiting' {
  if (isBeforeMoving(migration)) return 'before';
  const { state, problem, isHeldAlone, counts } = migration;
  const isOpen = counts.done + counts.failed + counts.leftOut < counts.total;
  return state === 'moving' && isOpen && problem === undefined && !isHeldAlone ? 'moving' : 'waiting';
}
