import { cheapest } from '../../migration/offers/perMonth';
import type { PlanOffer } from '../../migration/offers/survey';
import type { Audience, Capability } from '../../migration/packs/pack';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import type { Button } from '../buttons';
import { capital, commas, line, shown, spaced } from '../parts/names';
import { sumWords } from '../parts/sumWords';
import { listPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';
import { choiceRows } from './choiceRows';
import type { ChoiceRow } from './choiceRows';
import { notOffered } from './notOfferedPlans';
import { costHere, whomFor } from '../parts/planCost';
import type { Movers } from '../parts/planCost';

/** Offered plans of one page; more would not fit into a card. */
export const plansPerPage = 4;
/** A page of them must fit into a card; Microsoft's own are shorter. */
const longestName = 80;

export interface PlanQuestionData extends Movers {
  readonly question: string;
  readonly customerName: string;
  /** For the page on which a reason not to offer a plan can be put right. */
  readonly customerId?: string;
  readonly retiredName: string;
  /** Whom the retired plan is for; absent = everyone. */
  readonly audience?: Audience;
  /** Those the customer may have first. */
  readonly offers: readonly PlanOffer[];
  /** By form: how many licences are needed where the plan's limit allows fewer. */
  readonly tooFew?: ReadonlyMap<string, number>;
  /** The form of the plan that comes closest to the retired one. */
  readonly closest?: string | undefined;
  /** When what is known of the retired plan was last checked, where that is to be done again. */
  readonly toBeCheckedSince?: string;
  /** From 0. */
  readonly page: number;
  readonly covered?: { readonly count: number; readonly byPlan: string };
}

export function planQuestionCard(data: PlanQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { plan } = text.questions;
  const { covered, page } = data;
  const offered = data.offers.filter(({ refusal }) => refusal === undefined);
  const before = page * plansPerPage;
  const shownNow = offered.slice(before, before + plansPerPage);
  const common = inCommon(shownNow);
  return render(template, reader, {
    title: plan.title(data.headcount, shown(data.customerName), shown(data.retiredName)),
    paragraphs: offered.length === 0 ? [plan.nothingOffered] : aboutAll(common, shownNow, reader),
    rows: choiceRows(
      shownNow.map((offer) => planRow(offer, common, data, reader)),
      before,
    ),
    asides: [
      ...whomFor(shownNow, data, reader),
      ...(covered === undefined ? [] : [plan.covered(covered.count, shown(covered.byPlan))]),
    ],
    ...notOffered(data, reader),
    notes: notesOn(data, offered, reader),
    buttons: [...otherPage(data, offered.length, text), button(text.questions.notNow, leaving(data))],
  });
}

const leaving = ({ question }: PlanQuestionData) => ({ kind: 'notNow', question }) as const;

/** To the next page, and from the last one to the first. */
function otherPage({ question, page }: PlanQuestionData, offered: number, { questions }: Text): readonly Button[] {
  if (offered <= plansPerPage) return [];
  const left = offered - (page + 1) * plansPerPage;
  const { more, firstOnes } = questions.plan;
  const title = left > 0 ? more(Math.min(left, plansPerPage)) : firstOnes(plansPerPage);
  return [button(title, pick(question, listPicks.more))];
}

function notesOn(
  { toBeCheckedSince }: PlanQuestionData,
  offered: readonly PlanOffer[],
  reader: Reader,
): readonly Phrase[] {
  const { questions, words } = textFor(reader);
  return [
    ...(toBeCheckedSince === undefined ? [] : [words.toBeChecked(toBeCheckedSince)]),
    ...(offered.length === 0 ? [] : [hintFor(offered.length, questions)]),
  ];
}

const hintFor = (offered: number, { plan, moreHint }: Text['questions']): Phrase =>
  offered <= plansPerPage ? plan.hint : spaced([plan.hint, moreHint]);

/** What each of several plans brings is told once for all. */
function inCommon(offers: readonly PlanOffer[]): readonly Capability[] {
  const [first, ...others] = offers;
  if (first === undefined || others.length === 0) return [];
  return first.brings.filter((capability) => others.every(({ brings }) => brings.includes(capability)));
}

function aboutAll(common: readonly Capability[], offers: readonly PlanOffer[], reader: Reader): readonly Phrase[] {
  const { questions, words } = textFor(reader);
  const names = common.map((capability) => words.capability[capability]);
  const isPriced = offers.some(({ terms }) => cheapest(terms) !== undefined);
  const all = names.length === 0 ? '' : questions.plan.allBring(formatFor(reader).list(names));
  const told = spaced([all, isPriced ? questions.plan.priced : '']);
  return told === '' ? [] : [told];
}

function planRow(offer: PlanOffer, common: readonly Capability[], data: PlanQuestionData, reader: Reader): ChoiceRow {
  const { plan } = textFor(reader).questions;
  const { question, tooFew, audience, closest, retiredName } = data;
  const price = cheapest(offer.terms);
  const sum = price && capital(sumWords(price, reader));
  return {
    mark: closest === offer.formId ? plan.closest(shown(retiredName)) : undefined,
    name: shown(offer.name, longestName),
    sum,
    lines: [
      benefits(offer, common, reader),
      forOthers(offer, audience, reader),
      tooFewOf(offer, tooFew?.get(offer.formId), reader) || costHere(offer, data, reader),
      ranks(offer, reader),
    ]
      .filter((each) => each !== '')
      .map(capital),
    buttons: [button(plan.choose, pick(question, offer.formId))],
  };
}

/** Only what it brings beyond the others; of a plan alone, everything. */
function benefits({ brings, audience }: PlanOffer, common: readonly Capability[], reader: Reader): Phrase {
  const { questions, words } = textFor(reader);
  const own = brings.filter((capability) => !common.includes(capability)).map((each) => words.capability[each]);
  const told = common.length === 0 || own.length === 0 ? commas(own) : questions.plan.also(formatFor(reader).list(own));
  return line(told, words.audience[audience], brings.includes('teams') ? undefined : questions.plan.noTeams);
}

/** Told only where it bites. */
function tooFewOf({ seatsLeft }: PlanOffer, needed: number | undefined, reader: Reader): Phrase {
  if (seatsLeft === undefined || needed === undefined) return '';
  return textFor(reader).questions.plan.upTo(seatsLeft, needed);
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
