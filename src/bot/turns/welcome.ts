import { welcomeCard } from '../../cards/chat/welcomeCard';
import { nearestToMove } from '../../dialogs/commands/nearestToMove';
import type { RadarSources } from '../../dialogs/commands/radarView';
import { show } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import { defined } from '../../platform/defined';
import { firstNameOf } from './sender';

/** The first hello, which leads at once to whoever ends first. */
export async function welcome(
  turn: Turn,
  { practice, radar }: { readonly practice: boolean; readonly radar: RadarSources },
): Promise<void> {
  const nearest = await nearestToMove(radar, turn);
  await show(
    turn,
    welcomeCard({ practice, ...defined({ firstName: firstNameOf(turn.agentName), nearest }) }, turn.reader),
  );
}
