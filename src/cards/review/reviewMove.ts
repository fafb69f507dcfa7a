import type { Capability } from '../../migration/packs/pack';
import type { Cohort } from '../../migration/people/cohorts';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { capital, line, shown, someOf } from '../parts/names';
import type { ReviewData } from './reviewData';
import { dropParticulars, dropStep } from './reviewDrop';
import type { Particulars, ReceiptStep } from './reviewStep';

/** In view; whoever loses something is in view besides. */
const mostInView = 3;
const mostCohorts = 6;
const mostNames = 8;

/** Who changes plan and what that means for each group of people, then who loses only the retired licence. */
export function moveStep(data: ReviewData, reader: Reader): ReceiptStep {
  const { plan, cohorts } = data;
  if (plan.cover !== undefined) return dropStep(data, reader);
  const ordered = inOrder(cohorts);
  const worst = ordered.findLastIndex(losesMore) + 1;
  const inView = Math.min(mostCohorts, Math.max(mostInView, worst));
  const retired = shown(plan.retired.offerName);
  return {
    what: whatMoves({ plan }, retired, reader),
    amounts: [],
    lines: [
      ...keeping(plan, reader),
      ...ordered.slice(0, inView).map((cohort) => who(cohort, retired, reader)),
      ...smaller(ordered.slice(inView), reader),
      ...countries(plan, reader),
    ],
  };
}

/** The same with names, and with what stays switched off. */
export function moveParticulars(data: ReviewData, reader: Reader): Particulars {
  const { plan, cohorts } = data;
  if (plan.cover !== undefined) return dropParticulars(data, reader);
  const retired = shown(plan.retired.offerName);
  const ordered = inOrder(cohorts);
  return {
    heading: textFor(reader).review.step.move,
    facts: [],
    lines: [
      ...keeping(plan, reader),
      ...ordered.slice(0, mostCohorts).flatMap((cohort) => inFull(cohort, retired, reader)),
      ...smaller(ordered.slice(mostCohorts), reader),
    ],
  };
}

/** Who keeps the very licence, where nobody is moved. */
const keeping = ({ way, staying }: ReviewData['plan'], reader: Reader): readonly Phrase[] =>
  way === 'rebuy' && staying !== undefined ? [textFor(reader).rebuy.keeps(staying.people)] : [];

const inOrder = (cohorts: readonly Cohort[]): readonly Cohort[] =>
  [...cohorts].sort((one, other) => one.disposition.localeCompare(other.disposition));

const losesMore = ({ loses, planless }: Cohort): boolean => loses.length > 0 || planless === true;

function whatMoves({ plan }: Pick<ReviewData, 'plan'>, retired: Plain, reader: Reader): Phrase {
  const { review } = textFor(reader);
  const { moving, removing } = plan.headcount;
  if (moving > 0) return review.moves(moving);
  return removing > 0 ? review.takes(removing, retired) : review.movesNobody;
}

function inFull(cohort: Cohort, retired: Plain, reader: Reader): readonly Phrase[] {
  const { review } = textFor(reader);
  const { count, examples, keepOffNames } = cohort;
  const off = keepOffNames.slice(0, mostNames).map((name) => shown(name, 40));
  return [
    who(cohort, retired, reader),
    ...(off.length === 0 ? [] : [capital(review.keptOff(formatFor(reader).list(off)))]),
    ...(count <= 10 && examples.length > 0 ? [someOf(examples, count, reader)] : []),
  ];
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

function smaller(rest: readonly Cohort[], reader: Reader): readonly Phrase[] {
  if (rest.length === 0) return [];
  const people = rest.reduce((sum, { count }) => sum + count, 0);
  return [textFor(reader).review.otherCohorts(rest.length, people)];
}

function countries({ headcount, usageLocation }: ReviewData['plan'], reader: Reader): readonly Phrase[] {
  const { placed } = headcount;
  if (placed === 0 || usageLocation === undefined) return [];
  return [textFor(reader).review.setsCountry(placed, formatFor(reader).country(usageLocation))];
}
