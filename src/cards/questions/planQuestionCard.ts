import type { PlanOffer } from '../../migration/offers/survey';
import type { Audience } from '../../migration/packs/pack';
import { formatFor } from '../../text/format';
import { phrase } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { adviceOn } from '../parts/advice';
import { numbered } from '../parts/entryRow';
import type { Row } from '../parts/entryRow';
import { capital, commas, line, shown } from '../parts/names';
import { cheapest } from '../parts/perMonth';
import { listPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';

/** Offered plans shown before somebody asks for all. */
const plansAtFirst = 5;

export interface PlanQuestionData {
  readonly question: string;
  readonly customerName: string;
  readonly headcount: number;
  readonly retiredName: string;
  /** Whom the retired plan is for; absent = everyone. */
  readonly audience?: Audience;
  /** Those the customer may have first. */
  readonly offers: readonly PlanOffer[];
  /** By form: how many licences are needed where the plan's limit allows fewer. */
  readonly tooFew?: ReadonlyMap<string, number>;
  readonly showAll: boolean;
  readonly covered?: { readonly count: number; readonly byPlan: string };
}

export function planQuestionCard(data: PlanQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { plan, notNow } = text.questions;
  const { question, covered } = data;
  const offered = data.offers.filter(({ refusal }) => refusal === undefined);
  const first = data.showAll ? offered : offered.slice(0, plansAtFirst);
  const hidden = first.length < offered.length;
  return render(template, reader, {
    title: plan.title(data.headcount, shown(data.customerName), shown(data.retiredName)),
    paragraphs: offered.length === 0 ? [plan.nothingOffered] : [],
    rows: numbered(first.map((offer) => planRow(offer, data, reader))),
    asides: [
      ...(covered === undefined ? [] : [plan.covered(covered.count, shown(covered.byPlan))]),
      ...(hidden ? refusedCount(data.offers, reader) : notOffered(data.offers, reader)),
    ],
    search: [],
    notes: offered.length === 0 ? [] : [plan.hint],
    buttons: [
      ...(hidden ? [button(plan.showAll(offered.length), pick(question, listPicks.showAll))] : []),
      button(notNow, { kind: 'notNow', question }),
    ],
  });
}

function planRow(offer: PlanOffer, { question, tooFew, audience }: PlanQuestionData, reader: Reader): Row {
  const { questions } = textFor(reader);
  return {
    name: shown(offer.name),
    lines: [
      benefits(offer, reader),
      forOthers(offer, audience, reader),
      conditions(offer, tooFew?.get(offer.formId), reader),
      ranks(offer, reader),
    ]
      .filter((each) => each !== '')
      .map(capital),
    buttons: [button(questions.plan.choose, pick(question, offer.formId))],
  };
}

function benefits({ brings, audience }: PlanOffer, reader: Reader): Phrase {
  const { questions, words } = textFor(reader);
  const capabilities = brings.map((capability) => words.capability[capability]);
  return line(
    commas(capabilities),
    words.audience[audience],
    brings.includes('teams') ? undefined : questions.plan.noTeams,
  );
}

/** Before it is chosen, that it is not for these people. */
function forOthers({ needsConfirmation, audience: others }: PlanOffer, theirs: Audience = 'everyone', reader: Reader) {
  const { questions, words } = textFor(reader);
  if (needsConfirmation !== 'audience') return '';
  return questions.plan.forOthers(words.audience[others], words.audience[theirs]);
}

/** What the guide thinks of it. */
function ranks({ guide = [] }: PlanOffer, reader: Reader): Phrase {
  const { plan } = textFor(reader).questions;
  return line(...guide.map(({ rank, addOns }) => plan.guideRank(rank, commas(addOns.map((name) => shown(name))))));
}

function conditions(
  { terms, seatsLeft, freeSeats, needsConfirmation }: PlanOffer,
  needed: number | undefined,
  reader: Reader,
): Phrase {
  const { plan } = textFor(reader).questions;
  const price = cheapest(terms);
  const priced = price?.amount === 0 ? plan.free : price && plan.from(formatFor(reader).money(price));
  return line(
    priced,
    freeSeats > 0 && needsConfirmation !== 'audience' ? plan.freeLicences(freeSeats) : undefined,
    seatsLeft === undefined ? undefined : plan.upTo(seatsLeft, needed),
  );
}

/** While plans are hidden anyway, their reasons would only be in the way. */
function refusedCount(offers: readonly PlanOffer[], reader: Reader): readonly Phrase[] {
  const { plan } = textFor(reader).questions;
  const refused = offers.filter(({ refusal }) => refusal !== undefined).length;
  return refused === 0 ? [] : [phrase`${plan.notOfferedCount(refused)} ${plan.showAllForWhy}`];
}

/** Plans that are refused for the same reason stand together. */
function notOffered(offers: readonly PlanOffer[], reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const byRule = new Map<Phrase, Plain[]>();
  for (const { name, refusal } of offers) {
    if (refusal === undefined) continue;
    const { rule } = adviceOn(refusal, text);
    byRule.set(rule, [...(byRule.get(rule) ?? []), shown(name)]);
  }
  if (byRule.size === 0) return [];
  const { plan } = text.questions;
  return [
    plan.notOffered,
    ...[...byRule].map(([rule, names]) => plan.notOfferedBecause(commas([...new Set(names)]), rule)),
  ];
}
