import { textCard } from '../../cards/chat/textCard';
import { button } from '../../cards/buttons';
import { paragraphs } from '../../cards/parts/names';
import type { AgentId, CustomerId } from '../../migration/ids';
import { isWithin } from '../../migration/rights/scope';
import { wantsToHear } from '../../migration/notices/wantsToHear';
import { asIs, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { textFor } from '../../text/textFor';
import { say } from '../turn';
import type { TurnScope } from '../turnScope';
import type { Assignable } from './assignable';

const mostNamed = 5;

interface Assigned {
  readonly customerId: CustomerId;
  readonly agentId?: AgentId;
}

/** Tells each colleague what was assigned to them, and whoever assigned it which of them hear nothing. */
export async function tellAssigned(scope: TurnScope, assigned: readonly Assigned[], known: Assignable): Promise<void> {
  const { turn } = scope;
  const byAgent = new Map<AgentId, CustomerId[]>();
  for (const { customerId, agentId } of assigned)
    if (agentId !== undefined && agentId !== turn.agentId)
      byAgent.set(agentId, [...(byAgent.get(agentId) ?? []), customerId]);
  const told = await Promise.all([...byAgent].map(([agent, customers]) => tellOne(scope, agent, { customers, known })));
  const deaf = told.flatMap((sentence) => sentence ?? []);
  if (deaf.length > 0) await say(turn, paragraphs(deaf));
}

/** What the one who assigned has to know of it; undefined when all is well. */
async function tellOne(
  { services, turn }: TurnScope,
  agent: AgentId,
  { customers: given, known }: { readonly customers: readonly CustomerId[]; readonly known: Assignable },
): Promise<Phrase | undefined> {
  const { hearsNothing } = turn.text.notices.assigning;
  const name = plain(known.agentName(agent));
  const { has, scope } = await services.rights.of(agent, 'lately');
  const customers = given.filter((customer) => isWithin(scope, customer));
  if (has.size > 0 && customers.length === 0) return hearsNothing.outOfScope(name);
  const names = customers.slice(0, mostNamed).map((customer) => known.nameOf(customer));
  const outcome = await services.colleagues.tellColleague(agent, (reader) => {
    const { notices, radar } = textFor(reader);
    const { assigning, digest } = notices;
    const rest = customers.length - names.length;
    const data = {
      title: assigning.givenToYou(customers.length),
      body: [
        [...names, ...(rest > 0 ? [digest.andMore(rest)] : [])].join(', '),
        assigning.givenBy(asIs(turn.agentName)),
      ],
      buttons: [button(radar.onlyMine, { open: 'expiring', only: 'mine' })],
    };
    return textCard(data, reader);
  });
  if (outcome !== 'told') return hearsNothing[outcome](name);
  const wish = await services.wishes.settings(agent);
  return wantsToHear(wish, services.noticeRules) ? undefined : hearsNothing.silent(name);
}
