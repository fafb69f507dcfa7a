import type { Migration } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import { formatFor } from '../../text/format';
import { phrase, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { steer } from '../buttons';
import type { Button } from '../buttons';
import { line, plainFacts, shown } from '../parts/names';
import { deedLines } from './deedLines';
import { progressSteps } from './progressSteps';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/progress.json';

const barLength = 12;

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
  const share = handled(migration);
  return render(template, reader, {
    title: state === 'paused' ? phrase`⏸ ${running.paused(customer)}` : phrase`▶ ${running.moving(customer)}`,
    subtitles: [running.subtitle(shown(plan.retired.offerName), shown(plan.replacement.name))],
    bar: bar(share),
    share: formatFor(reader).percent(share),
    steps: progressSteps(migration, etaSeconds, reader),
    warnings: [
      ...(counts.failed > 0 ? [phrase`⚠ ${running.failedSoFar(counts.failed)}`] : []),
      ...standstill(migration, text),
    ],
    notes: [
      ...control(migration, text),
      ...deedLines(decided, reader),
      line(running.number(plan.id), running.asOf(now.toISOString())),
    ],
    buttons: [...letGoOn(migration, text), ...buttons(migration, text)],
  });
}

/** Rounded down, so that 100 % always means everybody. */
function handled({ counts, state }: Migration): number {
  const { total, done, failed, leftOut } = counts;
  if (total === 0) return state === 'closing' ? 1 : 0;
  return Math.min(1, Math.floor((100 * (done + failed + leftOut)) / total) / 100);
}

function bar(share: number): Phrase {
  const full = Math.floor(share * barLength);
  return plain('▓'.repeat(full) + '░'.repeat(barLength - full));
}

/** What keeps the run from going on for now. */
function standstill({ problem, state, isHeldAlone }: Migration, { problems, hold }: Text): readonly Phrase[] {
  if (isHeldAlone) return [phrase`⚠ ${hold.heldAlone}`];
  if (problem === undefined || state === 'paused') return [];
  const { title, next } = problems.of[problem.code](plainFacts(problem.facts));
  // What is to be done about a service that is away is to wait.
  return [phrase`⚠ ${title}`, ...(problem.code === 'onHold' ? [next] : [])];
}

function control({ control: asked, state }: Migration, { running }: Text): readonly Phrase[] {
  if (state === 'paused') return [running.pausedNote];
  if (asked === 'pause') return [running.pausing];
  return asked === 'stop' ? [running.stopping] : [];
}

const letGoOn = (migration: Migration, { hold }: Text): readonly Button[] =>
  migration.isHeldAlone ? [steer(hold.letGoOn, 'letGoOn', migration, 'positive')] : [];

function buttons(migration: Migration, { running }: Text): readonly Button[] {
  const { state, control: asked } = migration;
  if (state === 'paused') {
    return [steer(running.resume, 'resume', migration, 'positive'), steer(running.stopHere, 'stop', migration)];
  }
  if (asked === 'stop') return [];
  const stop = steer(running.stop, 'stop', migration);
  return asked === 'pause'
    ? [steer(running.resume, 'resume', migration), stop]
    : [steer(running.pause, 'pause', migration), stop];
}
