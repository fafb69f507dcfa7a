import { textCard } from '../../cards/chat/textCard';
import type { AgentId, CustomerId } from '../../migration/ids';
import { matchChoice } from '../../migration/typed/matching';
import { plain } from '../../text/plain';
import type { Text } from '../../text/textFor';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show } from '../turn';
import type { TurnScope } from '../turnScope';
import { assignable } from './assignable';
import type { Assignable } from './assignable';
import { assignFrom } from './assignFile';
import type { CommandCall } from './commandCall';
import { normal } from './commands';
import { tellAssigned } from './tellAssigned';

const mostNamed = 5;
const mostAgents = 7;

interface Wish {
  readonly customer: string;
  readonly agent?: string;
}

/** `assign contoso to me`, `… to Dana`, `… to nobody`, or rows of customer and agent; alone it shows who has what. */
export async function assignCommand(scope: HostedTurn, call: CommandCall): Promise<void> {
  if (call.argument === '') return showAssignments(scope);
  const wish = wishOf(call.argument, scope.turn.text);
  const rows = rowsOf(call, wish);
  if (rows !== undefined) return void (await assignFrom(scope, rows, 'always'));
  await assignAsTyped(scope, wish);
}

/** `contoso to dana`: the last such word parts them, since customers may be called anything. */
function wishOf(argument: string, { notices }: Text): Wish {
  const parting = new RegExp(`^(.+)\\s+(?:${notices.typed.to.join('|')})\\s+(.+)$`, 'iu');
  const [, customer, agent] = parting.exec(argument) ?? [];
  return customer === undefined || agent === undefined ? { customer: argument } : { customer, agent };
}

function rowsOf({ argument, below }: CommandCall, { agent }: Wish): string | undefined {
  if (below !== undefined) return below;
  return agent === undefined && /[,;\t]/.test(argument) ? argument : undefined;
}

async function assignAsTyped(scope: HostedTurn, { customer: typed, agent }: Wish): Promise<void> {
  const known = await assignable(scope);
  const customer = await pickCustomer(scope, typed, known);
  if (customer === undefined) return;
  const { turn } = scope;
  if (agent === undefined) return say(turn, turn.text.notices.assigning.howTo(plain(known.nameOf(customer))));
  await assignOne(scope, customer, agent, known);
}

async function pickCustomer({ turn }: TurnScope, typed: string, known: Assignable): Promise<CustomerId | undefined> {
  const match = matchChoice(typed, known.customers);
  if ('one' in match) return match.one;
  const { chat } = turn.text;
  const asked = plain(typed.slice(0, 60));
  const near = ('several' in match ? match.several : match.none)
    .slice(0, mostNamed)
    .map((id) => plain(known.nameOf(id)));
  if ('several' in match) await say(turn, chat.severalFit(asked, near));
  else await say(turn, near.length === 0 ? chat.noSuchCustomer(asked) : chat.nearest(asked, near));
  return undefined;
}

async function assignOne(scope: HostedTurn, customer: CustomerId, typed: string, known: Assignable): Promise<void> {
  const { services, turn } = scope;
  const { typed: words, assigning } = turn.text.notices;
  const at = turn.now.toISOString();
  const name = plain(known.nameOf(customer));
  if (words.nobody.includes(normal(typed))) {
    await services.assignments.assign([{ customerId: customer }], at);
    return say(turn, assigning.assignedToNobody(name));
  }
  const agent = await pickAgent(scope, typed, known);
  if (agent === undefined) return;
  await services.assignments.assign([{ customerId: customer, agentId: agent }], at);
  const said =
    agent === turn.agentId ? assigning.assignedToYou(name) : assigning.assignedTo(name, plain(known.agentName(agent)));
  await say(turn, said);
  await tellAssigned(scope, [{ customerId: customer, agentId: agent }], known);
}

async function pickAgent({ turn }: TurnScope, typed: string, known: Assignable): Promise<AgentId | undefined> {
  const { typed: words, assigning } = turn.text.notices;
  if (words.me.includes(normal(typed))) return turn.agentId;
  const others = known.agents.slice(1);
  const match = matchChoice(typed, others);
  if ('one' in match) return match.one;
  const asked = plain(typed.slice(0, 60));
  const named = (agents: readonly AgentId[]) =>
    agents.slice(0, mostNamed).map((agent) => plain(known.agentName(agent)));
  if ('several' in match) await say(turn, assigning.severalAgents(asked, named(match.several)));
  else
    await say(
      turn,
      assigning.noSuchAgent(asked, named(others.map(({ value }) => value).filter((each) => each !== turn.agentId))),
    );
  return undefined;
}

async function showAssignments(scope: HostedTurn): Promise<void> {
  const { services, turn } = scope;
  const { assigning, digest } = turn.text.notices;
  const [known, all] = await Promise.all([assignable(scope), services.assignments.all()]);
  const byAgent = new Map<AgentId, CustomerId[]>();
  for (const { agentId, customerId } of all) byAgent.set(agentId, [...(byAgent.get(agentId) ?? []), customerId]);
  const lines = [...byAgent].map(([agent, customers]) => {
    const some = customers.slice(0, mostNamed).map((id) => known.nameOf(id));
    const rest = customers.length > mostNamed ? [digest.andMore(customers.length - mostNamed)] : [];
    return `${known.agentName(agent)}: ${assigning.customers(customers.length)} (${[...some, ...rest].join(', ')})`;
  });
  const rest = lines.length > mostAgents ? [digest.andMore(lines.length - mostAgents)] : [];
  const body = [...lines.slice(0, mostAgents), ...rest];
  await show(turn, textCard({ title: assigning.listTitle(all.length), body }, turn.reader));
  await say(turn, assigning.listHint);
}
