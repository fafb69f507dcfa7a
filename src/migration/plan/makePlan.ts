import { defined } from '../../platform/defined';
import type { AgentId, MigrationId } from '../ids';
import type { PlanOffer, Survey } from '../offers/survey';
import type { PlanForm, RetiredSource } from '../packs/pack';
import { formById, isSold, partsOfForm } from '../packs/sources';
import type { Verdict } from '../people/people';
import { planlessIn } from '../people/planless';
import type { PartSeats } from '../people/seats';
import { closesLater } from './closeLater';
import { stayingOf } from './forecast';
import type { MigrationPlan, PlannedPart, Purchase, Staying, WholePlan } from './plan';
import { planHash } from './planHash';
import { stayingMarks } from './stayingMarks';
import { plannedPeople } from './plannedPeople';
import type { QuoteChoice } from './quoteChoice';
import { headcountOf } from './storedPlan';
import { namedWay, wayOf } from './ways';

export interface PlanFacts {
  readonly id: MigrationId;
  readonly madeAt: string;
  readonly agentId: AgentId;
  readonly survey: Survey;
  readonly offer: PlanOffer;
  readonly source: RetiredSource;
  readonly verdicts: readonly Verdict[];
  readonly choice: QuoteChoice;
  /** Absent when nothing needs to be bought. */
  readonly purchase?: Purchase;
  readonly seats: {
    readonly free: number;
    readonly buy: number;
    /** Of a basket each plan by itself. */
    readonly parts?: readonly PartSeats[];
  };
}

const markLength = 64;

/** The `friendlyName` of a purchase: found again by it, so it always holds the migration's id. */
export function markOf(id: MigrationId, name: string): string {
  const tail = ` [${id}]`;
  const readable = [...name.replace(/[\p{C}\s]+/gu, ' ').trim()];
  const kept: string[] = [];
  let length = tail.length;
  for (const character of readable) {
    length += character.length;
    if (length > markLength) break;
    kept.push(character);
  }
  return `${kept.join('').trimEnd()}${tail}`.trimStart();
}

function replacementOf({ offer, source, seats }: PlanFacts): MigrationPlan['replacement'] {
  if (offer.cover !== undefined)
    return { planId: offer.planId, formId: offer.formId, name: offer.name, skuId: offer.skuId };
  const form = formById(source, offer.formId)?.form;
  if (form === undefined || !isSold(form)) throw new Error(`The pack of ${source.id} sells no ${offer.formId}.`);
  const { skuId, productId, catalogSkuId } = form;
  const needs = offer.needs?.map((base) => base.skuId);
  const parts = offer.parts && plannedParts(form, seats.parts ?? []);
  return {
    planId: offer.planId,
    formId: form.id,
    name: offer.name,
    skuId,
    productId,
    catalogSkuId,
    ...defined({ parts, needs }),
  };
}

const plannedParts = (form: PlanForm, seats: readonly PartSeats[]): readonly PlannedPart[] =>
  partsOfForm(form).map((part) => {
    if (!isSold(part)) throw new Error(`The pack sells no ${part.id}.`);
    const { id: formId, name, skuId, productId, catalogSkuId } = part;
    const freeSeatsUsed = seats.find((each) => each.formId === formId)?.free ?? 0;
    return { formId, name, skuId, productId, catalogSkuId, freeSeatsUsed };
  });

function retiredOf({ retired }: Survey): MigrationPlan['retired'] {
  const { subscriptionId, packId, sourceId, offerName, commerce, skuId, quantity, endsOn, endOfTerm, scheduled } =
    retired;
  return {
    subscriptionId,
    packId,
    offerName,
    commerce,
    skuId,
    quantity,
    ...defined({ sourceId, endsOn, endOfTerm, scheduled }),
  };
}

/** With who they are, so that whoever gets the retired licence later is told from them. */
function stayingIn({ id, survey, verdicts, seats }: PlanFacts): Staying {
  const staying = stayingOf(survey, verdicts, seats.buy);
  if (staying.unread > 0) return staying;
  const who = verdicts.filter(({ disposition }) => disposition === 'leave').map(({ user }) => user.id);
  return { ...staying, who: stayingMarks(id, who) };
}

/** The frozen record of everything the agent is about to confirm. */
export function makePlan(facts: PlanFacts): WholePlan {
  const { survey, choice, purchase } = facts;
  const people = plannedPeople(facts.verdicts);
  const planless = planlessIn(facts.verdicts).length;
  const { usageLocation } = choice.people;
  const setsLocation = people.some((person) => person.setsUsageLocation);
  const plan: Omit<WholePlan, 'hash'> = {
    id: facts.id,
    madeAt: facts.madeAt,
    agentId: facts.agentId,
    customer: { id: survey.customer.id, name: survey.customer.name, country: survey.customer.country },
    retired: retiredOf(survey),
    replacement: replacementOf(facts),
    ...defined({ purchase, cover: facts.offer.cover, rebuy: facts.offer.rebuy }),
    freeSeatsUsed: facts.seats.free,
    ...defined({ usageLocation: setsLocation ? usageLocation : undefined }),
    ...{ people, headcount: headcountOf(people) },
    ...(facts.offer.needsConfirmation === 'audience' ? { otherAudience: true } : {}),
    ...(planless > 0 ? { planless } : {}),
    close: choice.close,
    ...(closesLater(choice.close) ? { closeLater: true } : {}),
    ...namedWay(wayOf(survey.retired)),
    staying: stayingIn(facts),
  };
  return { ...plan, hash: planHash(plan) };
}
