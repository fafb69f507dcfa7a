import type { QuietHours } from '../../migration/notices/notice';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface NoticeSettingsData {
  readonly isOn: boolean;
  /** What counts: the agent's own, else the administrator's. */
  readonly quietHours: QuietHours;
  readonly milestones: readonly number[];
  /** On which nobody is written to; 1 is Monday, 7 Sunday. */
  readonly restDays: readonly number[];
  /** Customers assigned to the agent. */
  readonly mine: number;
}

/** When an agent is spoken to unasked, and how to change it. */
export function noticeSettingsCard(data: NoticeSettingsData, reader: Reader): CardContent {
  const { settings } = textFor(reader).notices;
  return render(template, reader, {
    title: settings.title,
    paragraphs: [
      hours(data, reader, settings),
      ...(data.isOn && data.restDays.length > 0 ? [settings.notOn(data.restDays)] : []),
      ...(data.isOn ? [settings.milestones(data.milestones)] : []),
      ...(data.mine > 0 ? [settings.mine(data.mine)] : []),
    ],
    notes: [settings.hint],
    buttons: [
      data.isOn ? button(settings.switchOff, { notice: 'off' }) : button(settings.switchOn, { notice: 'on' }),
      button(settings.test, { notice: 'test' }),
      button(settings.muted, { notice: 'muted' }),
    ],
  });
}

function hours({ isOn, quietHours }: NoticeSettingsData, reader: Reader, words: Text['notices']['settings']): Phrase {
  if (!isOn) return words.off;
  if (quietHours === 'always') return words.never;
  if (quietHours === 'never') return words.onAtAnyHour(plain(reader.timeZone));
  return words.on(plain(reader.timeZone), quietHours.from, quietHours.until);
}
