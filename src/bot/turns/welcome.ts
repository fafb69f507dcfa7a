import { welcomeCard } from '../../cards/chat/welcomeCard';
import { nearestToMove } from '../../dialogs/commands/nearestToMove';
import type { RadarSources } from '../../dialogs/commands/radarView';
import { radarSourcesWithin } from '../../dialogs/scope/radarWithin';
import { seeingOf } from '../../dialogs/scope/seeing';
import { show } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import type { Rights } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { firstNameOf } from './sender';

interface Welcoming {
  readonly practice: boolean;
  readonly radar: RadarSources;
  readonly rights: Rights;
}

/** The first hello, which leads at once to whoever ends first. */
export async function welcome(turn: Turn, { practice, radar, rights }: Welcoming): Promise<void> {
  const nearest = await nearestToMove(radarSourcesWithin(radar, seeingOf(rights, turn.agentId)), turn);
  await show(
    turn,
    welcomeCard({ practice, ...defined({ firstName: firstNameOf(turn.agentName), nearest }) }, turn.reader),
  );
}
