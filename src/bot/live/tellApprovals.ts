import { outcomeCard } from '../../cards/approval/outcomeCard';
import { drawnRequest } from '../../dialogs/approvals/drawnRequest';
import type { Surveys } from '../../dialogs/migrate/surveys';
import { isAsAsked } from '../../migration/approval/request';
import type { ApprovalRequest } from '../../migration/approval/request';
import type { AgentId, CustomerId, MigrationId } from '../../migration/ids';
import type { AgentContact, Approvals, HouseHold, Rights } from '../../migration/ports';
import type { Log } from '../../platform/log';
import { awakeOf } from './awake';
import type { Hours } from './awake';
import type { BotMessenger } from './messenger';
import { isReached } from './whoAnswers';
import type { Answerable } from './whoAnswers';

type Telling = 'open' | 'get' | 'claimCard' | 'setCard' | 'cards' | 'claimUntold' | 'told';

export interface ApprovalTelling extends Answerable, Hours {
  readonly houseHold: Pick<HouseHold, 'current'>;
  readonly approvals: Pick<Approvals, Telling>;
  readonly rights: Rights;
  readonly surveys: Pick<Surveys, 'quoted'>;
  readonly messenger: Pick<BotMessenger, 'tell' | 'retell'>;
  readonly log: Log;
}

const againMinutes = 2;

/** Shows each request to whoever may decide it, and tells who asked what has become of it. On hold both wait. */
export async function tellApprovals(deps: ApprovalTelling): Promise<void> {
  const { approvals, houseHold, clock } = deps;
  if ((await houseHold.current()) !== undefined) return;
  for (const request of await approvals.open()) await showToApprovers(deps, request);
  for (const id of await approvals.claimUntold(clock.now().toISOString(), againMinutes)) {
    await tellOnce(deps, id).catch((error: unknown) => {
      deps.log.error('What became of a request could not be told.', error, { migrationId: id });
    });
  }
}

async function tellOnce(deps: ApprovalTelling, id: MigrationId): Promise<void> {
  const { approvals, clock } = deps;
  const request = await approvals.get(id);
  if (request && (await tellOutcome(deps, request))) await approvals.told(id, clock.now().toISOString());
}

/** Each once, after quiet hours; who gets the right later sees it then. */
async function showToApprovers(deps: ApprovalTelling, request: ApprovalRequest): Promise<void> {
  const now = deps.clock.now();
  if (new Date(request.lapsesAt) <= now || !isAsAsked(request)) return;
  const shown = new Set((await deps.approvals.cards(request.id)).map(({ agentId }) => agentId));
  const others = (await deps.contacts.all()).filter(
    (contact) => contact.agentId !== request.agentId && !shown.has(contact.agentId) && isReached(contact, deps.access),
  );
  for (const contact of await awakeOf(deps, others)) {
    const { has } = await deps.rights.of(contact.agentId, 'lately');
    if (has.has('approve')) await showTo(deps, request, contact);
  }
}

async function showTo(deps: ApprovalTelling, request: ApprovalRequest, contact: AgentContact): Promise<void> {
  const { approvals, surveys, messenger, clock, log } = deps;
  const { agentId } = contact;
  const now = clock.now();
  if (!(await approvals.claimCard(request.id, agentId, now.toISOString(), againMinutes))) return;
  try {
    const draw = await drawnRequest({ surveys, now }, request);
    const activityId = await messenger.tell(contact, (reader) => draw('toDecide', reader));
    await approvals.setCard(request.id, { agentId, activityId: activityId ?? '' });
  } catch (error) {
    log.error('A request for approval could not be shown.', error, { migrationId: request.id, id: agentId });
  }
}

/** Every card that shows it, then who waits for it. True once that person has heard, or can't be told. */
async function tellOutcome(deps: ApprovalTelling, request: ApprovalRequest): Promise<boolean> {
  const contacts = new Map((await deps.contacts.all()).map((contact) => [contact.agentId, contact]));
  // Where its review can't be drawn any more, whoever asked hears of it all the same.
  await showAsItIs(deps, request, contacts).catch((error: unknown) => {
    deps.log.error('A request could not be shown as it is.', error, { migrationId: request.id });
  });
  return tellWhoWaits(deps, request, contacts);
}

async function showAsItIs(
  deps: ApprovalTelling,
  request: ApprovalRequest,
  contacts: ReadonlyMap<AgentId, AgentContact>,
): Promise<void> {
  const { approvals, messenger, log } = deps;
  const draw = await drawnRequest({ surveys: deps.surveys, now: deps.clock.now() }, request);
  for (const { agentId, activityId } of await approvals.cards(request.id)) {
    const contact = contacts.get(agentId);
    if (
      contact === undefined ||
      activityId === '' ||
      (await reaches(deps, contact, request.plan.customer.id)) !== 'yes'
    )
      continue;
    const side = agentId === request.agentId ? 'own' : 'toDecide';
    await messenger
      .retell(contact, activityId, (reader) => draw(side, reader))
      .catch((error: unknown) => log.error('A request could not be shown as it is.', error, { id: agentId }));
  }
}

/** By what is known of the person now: it may be days since anybody had asked. */
async function reaches(
  { rights, access }: ApprovalTelling,
  contact: AgentContact,
  customer: CustomerId,
): Promise<'yes' | 'no' | 'unknown'> {
  const { because } = await rights.of(contact.agentId, 'lately');
  if (isReached(contact, access, customer)) return 'yes';
  return because === 'cannotSay' ? 'unknown' : 'no';
}

/** Where whoever asked may hear of this customer no more, and it came to nothing by that, whoever has agreed to it hears. */
async function tellWhoWaits(
  deps: ApprovalTelling,
  request: ApprovalRequest,
  contacts: ReadonlyMap<AgentId, AgentContact>,
): Promise<boolean> {
  if (request.state === 'withdrawn') return true;
  for (const contact of waitingFor(request).flatMap((each) => contacts.get(each) ?? [])) {
    const reach = await reaches(deps, contact, request.plan.customer.id);
    if (reach !== 'no') return reach === 'yes' && tellOutcomeTo(deps, request, contact);
  }
  return true;
}

const waitingFor = ({ agentId, decidedBy, fell }: ApprovalRequest): readonly AgentId[] =>
  fell === 'mayNoMore' && decidedBy !== undefined ? [agentId, decidedBy] : [agentId];

async function tellOutcomeTo(
  { messenger, log }: ApprovalTelling,
  request: ApprovalRequest,
  contact: AgentContact,
): Promise<boolean> {
  try {
    await messenger.tell(contact, (reader) => outcomeCard(request, reader));
    return true;
  } catch (error) {
    log.error('What became of a request could not be told.', error, { migrationId: request.id });
    return false;
  }
}
