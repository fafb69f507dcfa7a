import type { ApprovalPress } from '../../cards/answers';
import { approvalsCard } from '../../cards/approval/approvalsCard';
import { askerOf, deciderOf, endedWords } from '../../cards/approval/requestCard';
import type { RequestSide } from '../../cards/approval/requestCard';
import type { ApprovalRequest } from '../../migration/approval/request';
import { migrationId } from '../../migration/ids';
import { calledSo } from '../../migration/list/calledSo';
import type { ApprovalAnswer } from '../../migration/ports';
import { plain } from '../../text/plain';
import { drawnRequest } from './drawnRequest';
import type { HostedTurn } from '../migrate/dialogHost';
import { replaceCard, say, show } from '../turn';
import type { CommandCall } from '../commands/commandCall';

/** What waits for a second person: the person's own requests, and those to decide. The only one is shown at once. */
export async function showApprovals(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  const { services, turn } = scope;
  const { own, toDecide } = await services.approvals.openFor(turn.agentId);
  const open = [...toDecide, ...own];
  const meant = argument === '' ? open : named(argument, open);
  const [one, another] = meant;
  if (one === undefined) return say(turn, turn.text.approval.none);
  if (another === undefined) return showOne(scope, one, own.includes(one) ? 'own' : 'toDecide');
  const isMeant = (request: ApprovalRequest): boolean => meant.includes(request);
  const card = approvalsCard({ toDecide: toDecide.filter(isMeant), own: own.filter(isMeant) }, turn.reader);
  await show(turn, card);
}

/** By its number, or else by its customer. */
function named(argument: string, open: readonly ApprovalRequest[]): readonly ApprovalRequest[] {
  const numbered = open.filter(({ id }) => id === migrationId(argument.trim()));
  const rows = open.map((request) => ({ request, customerName: request.plan.customer.name }));
  return numbered.length > 0 ? numbered : calledSo(argument, rows).map(({ request }) => request);
}

async function showOne({ services, turn }: HostedTurn, request: ApprovalRequest, side: RequestSide): Promise<void> {
  const draw = await drawnRequest({ surveys: services.surveys, now: turn.now }, request);
  const activityId = await show(turn, draw(side, turn.reader));
  if (activityId !== undefined) await services.approvals.keepCard(request.id, { agentId: turn.agentId, activityId });
}

/** Approves, declines or withdraws what the card shows, and brings the card up to date. */
export async function approvalPressed(scope: HostedTurn, pressed: ApprovalPress): Promise<void> {
  const { approval } = scope.turn.text;
  if (pressed.approval === 'withdraw') return withdraw(scope, pressed);
  if (pressed.approval === 'approve') return decide(scope, pressed, 'approve');
  return pressed.words ? decide(scope, pressed, { decline: pressed.words }) : say(scope.turn, approval.wordsMissing);
}

async function withdraw(scope: HostedTurn, { id }: ApprovalPress): Promise<void> {
  const { services, turn } = scope;
  const request = await services.approvals.get(migrationId(id));
  // Whose it is not hears nothing of it.
  if (request?.agentId !== turn.agentId) return say(turn, turn.text.approval.not.over);
  const isWithdrawn = await services.approvals.withdraw(request.id, turn.agentId);
  if (!isWithdrawn) return sayOver(scope, id);
  await bringUpToDate(scope, id, 'own');
  await say(turn, turn.text.approval.withdrawn);
}

async function decide(scope: HostedTurn, { id, hash }: ApprovalPress, says: ApprovalAnswer['says']): Promise<void> {
  const { services, turn } = scope;
  const result = await services.approvals.decide({ id: migrationId(id), hash, by: turn.agentId, says });
  if (result === 'over') return sayOver(scope, id);
  if (result !== 'decided') return say(turn, turn.text.approval.not[result]);
  const request = await bringUpToDate(scope, id, 'toDecide');
  if (request !== undefined) await sayDecided(scope, request);
}

async function sayDecided({ services, turn }: HostedTurn, request: ApprovalRequest): Promise<void> {
  const { approval } = turn.text;
  if (request.state === 'declined') return say(turn, approval.declinedNow(askerOf(request, turn.text)));
  if (request.state === 'fellThrough') return say(turn, approval.over.fellThrough);
  const isHeld = (await services.houseHold.current()) !== undefined;
  await say(turn, isHeld ? approval.approvedOnHold : approval.approvedNow(plain(request.plan.customer.name)));
}

/** What has become of it meanwhile, and by whom. */
async function sayOver(scope: HostedTurn, id: string): Promise<void> {
  const { turn } = scope;
  const request = await bringUpToDate(scope, id, 'toDecide');
  const { approval } = turn.text;
  if (request === undefined) return say(turn, approval.not.over);
  const { state, decidedAt, askedAt } = request;
  const isApproved = state === 'approved' || state === 'started';
  const approved = approval.approvedBy(deciderOf(request, turn.text), decidedAt ?? askedAt);
  await say(turn, isApproved ? approved : (endedWords(request, turn.text) ?? approval.not.over));
}

/** The card that was pressed, as the request stands now. */
async function bringUpToDate(
  { services, turn }: HostedTurn,
  id: string,
  side: RequestSide,
): Promise<ApprovalRequest | undefined> {
  const request = await services.approvals.get(migrationId(id));
  const place = turn.context.activity.replyToId;
  if (request === undefined || place === undefined || place === '') return request;
  const draw = await drawnRequest({ surveys: services.surveys, now: turn.now }, request);
  await replaceCard(turn, place, draw(request.agentId === turn.agentId ? 'own' : side, turn.reader));
  return request;
}
