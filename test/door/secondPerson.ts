import { guid } from '../../emulator/seed/ids';
import type { RunningEmulator } from '../../emulator/server';
import { until } from '../support/until';
import { personalChat } from './activities';
import type { Speaker } from './activities';
import { control, environmentFor, longMs } from './partnersAgents';
import type { Shown } from './partnersAgents';

export const [sellers, approvers, operators] = ['sellers', 'approvers', 'operators'].map((name) =>
  guid('group', name),
) as [string, string, string];

/** Nobody buys more than three licences alone. */
export const twoAgreeAbove3 = {
  ...environmentFor([]),
  ...{ RIGHTS_MIGRATE: sellers, RIGHTS_APPROVE: approvers, RIGHTS_ADMINISTER: operators, APPROVE_SEATS: '3' },
};

/** From now on the person is in these groups and no others. */
export const joins = (emulator: RunningEmulator, who: Speaker, ...groups: readonly string[]) =>
  control(emulator, 'staff', { person: who.objectId, groups: groups.join() });

const shownTo = (shown: readonly Shown[], who: Speaker, from = 0): readonly Shown[] =>
  shown.slice(from).filter(({ to }) => to.includes(personalChat(who)));

/** The latest with these words in the person's chat, once it is there. */
export async function seenBy(shown: readonly Shown[], who: Speaker, words: string, from = 0): Promise<Shown> {
  const found = () => shownTo(shown, who, from).findLast(({ text }) => text.includes(words));
  await until(() => found() !== undefined, longMs).catch(() => undefined);
  expect(shownTo(shown, who, from).map(({ text }) => text)).toContainEqual(expect.stringContaining(words));
  return found()!;
}
