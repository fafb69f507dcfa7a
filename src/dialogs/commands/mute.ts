import { mutedCard } from '../../cards/notices/mutedCard';
import { noticeAnswerCard } from '../../cards/notices/noticeAnswerCard';
import { planKeyOf } from '../../migration/notices/notice';
import type { NamedMute } from '../../migration/ports';
import { matchChoice } from '../../migration/typed/matching';
import { plain } from '../../text/plain';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show, showInPlace } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';
import { answer, mutedSentence } from './noticeAnswer';

const mostNamed = 5;

/** `mute contoso` or `mute kaizala`; alone it shows what is muted. */
export async function muteCommand(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  if (argument === '') return showMuted(scope);
  const { services, turn } = scope;
  const mute = await pickOne(scope, argument, await muteable(scope));
  if (mute === undefined) return;
  await services.wishes.mute(turn.agentId, mute, turn.now.toISOString());
  await answer(scope, mutedSentence(scope, mute), { notice: 'undo', what: mute.what, key: mute.key });
}

/** `unmute contoso`; alone it shows what there is to unmute. */
export async function unmuteCommand(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  const { services, turn } = scope;
  const mutes = await services.wishes.mutes(turn.agentId);
  if (argument === '' || mutes.length === 0) return showMuted(scope);
  const mute = await pickOne(scope, argument, mutes);
  if (mute === undefined) return;
  await services.wishes.unmute(turn.agentId, mute);
  await show(turn, noticeAnswerCard({ sentence: turn.text.notices.answers.undone }, turn.reader));
}

export async function showMuted({ services, turn }: TurnScope, place?: string): Promise<void> {
  await showInPlace(turn, place, mutedCard(await services.wishes.mutes(turn.agentId), turn.reader));
}

/** The customers and plans on the radar. */
async function muteable({ services }: TurnScope): Promise<readonly NamedMute[]> {
  const { entries } = await services.radarStore.reading();
  const found = new Map<string, NamedMute>();
  for (const entry of entries) {
    const plan = planKeyOf(entry);
    found.set(entry.customerId, { what: 'customer', key: entry.customerId, name: entry.customerName });
    found.set(plan, { what: 'plan', key: plan, name: entry.productName ?? entry.offerName });
  }
  return [...found.values()];
}

async function pickOne(
  { turn }: TurnScope,
  typed: string,
  options: readonly NamedMute[],
): Promise<NamedMute | undefined> {
  const { muting } = turn.text.notices;
  const match = matchChoice(
    typed,
    options.map((value) => ({ value, names: [value.name] })),
  );
  if ('one' in match) return match.one;
  const shownTyped = plain(typed.slice(0, 60));
  if ('none' in match) await say(turn, muting.nothingCalled(shownTyped));
  else {
    const names = match.several.slice(0, mostNamed).map(({ name }) => plain(name));
    await say(turn, muting.several(shownTyped, names));
  }
  return undefined;
}
