import type { Capability } from '../../migration/packs/pack';
import type { Cohort } from '../../migration/people/cohorts';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { capital, line, shown, someOf } from '../parts/names';
import type { ReviewData } from './reviewData';

const mostCohorts = 6;
const mostNames = 8;

interface CohortWords {
  readonly who: Phrase;
  readonly lines: readonly Phrase[];
}

/** Who changes plan and what that means for each group of people, then who only loses the retired licence. */
export function moveSection({ plan, cohorts }: ReviewData, reader: Reader) {
  const { review } = textFor(reader);
  const moving = plan.people.filter(({ disposition }) => disposition === 'move').length;
  const ordered = [...cohorts].sort((one, other) => one.disposition.localeCompare(other.disposition));
  const retired = shown(plan.retired.offerName);
  return {
    heading: review.step.move,
    what: moving === 0 ? review.nobodyMoves : review.move(moving),
    cohorts: [
      ...ordered.slice(0, mostCohorts).map((cohort) => cohortWords(cohort, retired, reader)),
      ...smaller(ordered.slice(mostCohorts), reader),
    ],
    notes: countries(plan, reader),
  };
}

function cohortWords(cohort: Cohort, retired: Plain, reader: Reader): CohortWords {
  const { review } = textFor(reader);
  const { count, examples, keepOffNames } = cohort;
  const off = keepOffNames.slice(0, mostNames).map((name) => shown(name, 40));
  return {
    who: who(cohort, retired, reader),
    lines: [
      ...(off.length === 0 ? [] : [capital(review.keptOff(formatFor(reader).list(off)))]),
      ...(count <= 10 && examples.length > 0 ? [someOf(examples, count, reader)] : []),
    ],
  };
}

function who(cohort: Cohort, retired: Plain, reader: Reader): Phrase {
  const { review } = textFor(reader);
  const { count, disposition, planless } = cohort;
  const changed = changes(cohort, reader);
  if (disposition === 'move') return review.cohort(count, changed);
  return line(planless ? review.removesAll(count, retired) : review.removes(count, retired), changed);
}

function changes({ count, gains, keeps, loses, planless }: Cohort, reader: Reader): Phrase {
  const { review, words } = textFor(reader);
  const named = (capabilities: readonly Capability[]): Phrase =>
    formatFor(reader).list(capabilities.map((capability) => words.capability[capability]));
  const said = line(
    gains.length > 0 ? review.gains(count, named(gains)) : undefined,
    keeps.length > 0 ? review.keeps(count, named(keeps)) : undefined,
    loses.length > 0 ? review.loses(count, named(loses)) : undefined,
    planless ? review.planless(count) : undefined,
  );
  return said === '' ? review.same(count) : said;
}

function smaller(rest: readonly Cohort[], reader: Reader): readonly CohortWords[] {
  if (rest.length === 0) return [];
  const people = rest.reduce((sum, { count }) => sum + count, 0);
  return [{ who: textFor(reader).review.otherCohorts(rest.length, people), lines: [] }];
}

function countries({ people, usageLocation }: ReviewData['plan'], reader: Reader): readonly Phrase[] {
  const placed = people.filter(({ setsUsageLocation }) => setsUsageLocation).length;
  if (placed === 0 || usageLocation === undefined) return [];
  return [textFor(reader).review.setsCountry(placed, formatFor(reader).country(usageLocation))];
}
