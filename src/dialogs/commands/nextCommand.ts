import { isOfPlan, leftToMove } from '../../migration/radar/leftToMove';
import type { RankedEntry } from '../../migration/radar/ranking';
import { plain } from '../../text/plain';
import type { HostedTurn } from '../migrate/dialogHost';
import { say } from '../turn';
import { beginCommand } from './beginCommand';
import type { CommandCall } from './commandCall';
import { radarView } from './radarView';

/** `next`, alone, with words of the radar's filter, or by a button that means one plan: begins with whoever's turn it is. */
export async function nextCommand(scope: HostedTurn, call: CommandCall): Promise<void> {
  const { services, turn } = scope;
  const { reading, entries } = await radarView(services, turn, call.plan === undefined ? call.argument : '');
  const wanted = entries.filter((entry) => call.plan === undefined || isOfPlan(entry, call.plan));
  const begun = await services.migrations.begunOf(wanted.map(({ subscriptionId }) => subscriptionId));
  const left = leftToMove(wanted, begun);
  const own = await services.assignments.of(turn.agentId);
  const next = left.find(({ customerId }) => own.has(customerId)) ?? left[0];
  if (next !== undefined) return beginCommand(scope, { command: 'migrate', argument: '', entry: idsOf(next) });
  await say(turn, nobodyLeft(scope, call, reading.readAt));
}

function nobodyLeft({ turn: { text } }: HostedTurn, { argument }: CommandCall, readAt: string | undefined) {
  if (readAt === undefined) return text.chat.reading;
  return argument === '' ? text.chat.nobodyRetired : text.chat.nobodyNext(plain(argument));
}

const idsOf = ({ customerId, subscriptionId }: RankedEntry) => ({ customerId, subscriptionId });
