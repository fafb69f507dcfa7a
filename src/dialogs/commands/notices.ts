import { noticeSettingsCard } from '../../cards/notices/noticeSettingsCard';
import type { CardContent } from '../../cards/render';
import type { QuietHours } from '../../migration/notices/notice';
import { restDays } from '../../migration/notices/workingDays';
import { plain } from '../../text/plain';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show, showInPlace } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';
import { normal } from './commands';

/** `notices` shows the agent's own settings; a word behind it changes them. */
export async function noticesCommand(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  const word = normal(argument);
  const { turn } = scope;
  const { typed, settings } = turn.text.notices;
  if (typed.test.includes(word)) return showTest(scope);
  if (word !== '' && !(await change(scope, word))) {
    return say(turn, settings.notUnderstood(plain(argument.slice(0, 40))));
  }
  return showSettings(scope);
}

export async function switchNotices({ services, turn }: TurnScope, isOn: boolean): Promise<void> {
  const known = await services.wishes.settings(turn.agentId);
  await services.wishes.setSettings(turn.agentId, { ...known, isOn });
}

/** Whoever chooses hours wants to hear. */
export async function writeBetween({ services, turn }: TurnScope, from: string, until: string): Promise<void> {
  const quietHours: QuietHours = from === until ? 'never' : { from: until, until: from };
  await services.wishes.setSettings(turn.agentId, { isOn: true, quietHours });
}

export async function showSettings({ services, turn }: TurnScope, place?: string): Promise<void> {
  const { isOn, quietHours: own } = await services.wishes.settings(turn.agentId);
  const { milestones, quietHours, workingDays } = services.noticeRules;
  const mine = (await services.assignments.of(turn.agentId)).size;
  const data = { isOn, milestones, restDays: restDays(workingDays), mine, quietHours: own ?? quietHours };
  await showInPlace(turn, place, noticeSettingsCard(data, turn.reader));
}

/** Today's digest, without anything being written down. */
export async function showTest({ services, turn }: TurnScope): Promise<void> {
  const found = await services.noticePreview.preview(turn.agentId);
  const { settings } = turn.text.notices;
  if (found === undefined) return say(turn, settings.nothingToShow);
  if (!found.isDue) await say(turn, settings.example);
  await show(turn, found.card as CardContent);
}

async function change(scope: HostedTurn, word: string): Promise<boolean> {
  const { services, turn } = scope;
  const { typed } = turn.text.notices;
  if (typed.on.includes(word) || typed.off.includes(word)) {
    await switchNotices(scope, typed.on.includes(word));
    return true;
  }
  if (typed.usual.includes(word)) {
    const { isOn } = await services.wishes.settings(turn.agentId);
    await services.wishes.setSettings(turn.agentId, { isOn });
    return true;
  }
  const quietHours = typed.anyHour.includes(word) ? 'never' : quietOutside(word);
  if (quietHours === undefined) return false;
  await services.wishes.setSettings(turn.agentId, { isOn: true, quietHours });
  return true;
}

const hours = /^(\d{1,2})(?:[:.](\d\d))?\s*[-–]\s*(\d{1,2})(?:[:.](\d\d))?$/;

/** `9-17` are the hours to be spoken to; the others are quiet. */
function quietOutside(word: string): QuietHours | undefined {
  const [, fromHour, fromMinute = '00', untilHour, untilMinute = '00'] = hours.exec(word) ?? [];
  const until = clockTime(fromHour, fromMinute);
  const from = clockTime(untilHour, untilMinute);
  if (until === undefined || from === undefined) return undefined;
  return from === until ? 'never' : { from, until };
}

function clockTime(hour: string | undefined, minute: string): string | undefined {
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return undefined;
  return `${String(Number(hour) % 24).padStart(2, '0')}:${minute}`;
}
