import { approvalsCard } from '../../src/cards/approval/approvalsCard';
import { outcomeCard } from '../../src/cards/approval/outcomeCard';
import { requestCard } from '../../src/cards/approval/requestCard';
import { reviewCard } from '../../src/cards/review/reviewCard';
import type { ReviewData } from '../../src/cards/review/reviewData';
import type { ApprovalReason } from '../../src/migration/approval/approvalReasons';
import type { ApprovalRequest } from '../../src/migration/approval/request';
import { agentId, customerId, migrationId } from '../../src/migration/ids';
import type { StartAdvice } from '../../src/migration/ports';
import type { Reader } from '../../src/text/reader';
import { sampleNow } from '../contoso/names';
import { reviewData } from './review';
import { samplePlan, sampleRemoving, sampleSummary } from '../contoso/fortyPeople';
import type { CardSample } from './cardSample';

const plan = {
  ...samplePlan,
  staying: { people: sampleSummary.staying, unread: 0, seatsLeft: 0 },
  closeLater: true,
} as const;
const total = samplePlan.purchase!.price.total!;

const reasons: readonly ApprovalReason[] = [
  { why: 'seats', seats: samplePlan.people.length, mostSeats: 25 },
  { why: 'total', total, most: 1000 },
];
const overDay: ApprovalReason = { why: 'dayLimit', sum: { ...total, amount: 20_480 }, limit: 20_000 };
const overDayAlone: ApprovalReason = { why: 'dayLimit', sum: total, limit: 1000 };
const dayEndsAt = '2026-11-22T23:00:00.000Z';
const advice = (needs: StartAdvice['needs'], ...whys: readonly ApprovalReason[]): StartAdvice => ({
  needs,
  reasons: whys,
  dayEndsAt,
});

const request = (given: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  id: plan.id,
  plan,
  hash: plan.hash,
  agentId: plan.agentId,
  agentName: 'Alex Weber',
  quoteId: 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a001',
  reasons,
  askedAt: sampleNow,
  lapsesAt: '2026-11-25T10:00:00.000Z',
  state: 'asked',
  ...given,
});

/** Nothing is bought, and most have nothing afterwards. */
const removal = sampleRemoving.quote;
const planless: readonly ApprovalReason[] = [{ why: 'planless', people: removal.plan.planless ?? 0 }];

const decided = { decidedBy: agentId('dana'), decidedByName: 'Dana Kline', decidedAt: '2026-11-22T11:20:00.000Z' };
const other = request({
  id: migrationId('n0rthw1d'),
  plan: { ...plan, customer: { ...plan.customer, id: customerId('northwind'), name: 'Northwind Schools' } },
  agentName: 'Blair Costa',
});

/** Whoever would have nothing afterwards is a reason by itself, on both sides. */
const takingAway = (reader: Reader): readonly CardSample[] => [
  {
    name: 'review-taking-away-asked',
    build: () => reviewCard(reviewData(reader, { ...removal, approval: advice('approval', ...planless) }), reader),
  },
  {
    name: 'approval-to-decide-taking-away',
    build: () =>
      requestCard(
        { request: request({ plan: removal.plan, reasons: planless }), review: reviewData(reader, removal) },
        'toDecide',
        reader,
      ),
  },
];

/** A second person who has to agree, from the review to the end. */
export function approvalSamples(reader: Reader): readonly CardSample[] {
  const review = (given: Partial<ReviewData>) => () => reviewCard(reviewData(reader, { plan, ...given }), reader);
  const card = (given: Partial<ApprovalRequest>, side: Parameters<typeof requestCard>[1]) => () =>
    requestCard({ request: request(given), review: reviewData(reader, { plan }) }, side, reader);
  const told = (given: Partial<ApprovalRequest>) => () => outcomeCard(request({ ...decided, ...given }), reader);
  return [
    { name: 'review-needs-approval', build: review({ approval: advice('approval', ...reasons) }) },
    ...takingAway(reader),
    { name: 'review-over-day', build: review({ approval: advice('cannot', overDay) }) },
    { name: 'review-over-day-alone', build: review({ approval: advice('cannot', overDayAlone) }) },
    { name: 'approval-asked', build: card({}, 'own') },
    { name: 'approval-to-decide', build: card({}, 'toDecide') },
    { name: 'approval-approved', build: card({ ...decided, state: 'started' }, 'toDecide') },
    { name: 'approval-withdrawn', build: card({ state: 'withdrawn', decidedAt: decided.decidedAt }, 'own') },
    { name: 'approval-declined', build: card({ ...decided, state: 'declined' }, 'toDecide') },
    { name: 'approval-lapsed', build: card({ state: 'lapsed', decidedAt: '2026-11-25T10:00:00.000Z' }, 'own') },
    { name: 'approval-told-approved', build: told({ state: 'started' }) },
    {
      name: 'approval-told-declined',
      build: told({ state: 'declined', words: 'Twelve licences are free at Contoso. Use those first.' }),
    },
    { name: 'approval-told-lapsed', build: told({ state: 'lapsed' }) },
    { name: 'approval-told-not-begun', build: told({ state: 'fellThrough', fell: 'changed' }) },
    { name: 'approval-told-overtaken', build: told({ state: 'fellThrough', fell: 'overtaken' }) },
    { name: 'approval-told-may-no-more', build: told({ state: 'fellThrough', fell: 'mayNoMore' }) },
    {
      name: 'approvals',
      build: () =>
        approvalsCard(
          { toDecide: [other], own: [request(), request({ plan: removal.plan, reasons: planless })] },
          reader,
        ),
    },
  ];
}
