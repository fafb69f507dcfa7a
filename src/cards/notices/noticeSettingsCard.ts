import type { QuietHours } from '../../migration/notices/notice';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/noticeSettings.json';

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
      ...(data.isOn && !isSilent(data) && data.restDays.length > 0 ? [settings.notOn(data.restDays)] : []),
      ...(data.isOn && !isSilent(data) ? [settings.milestones(data.milestones)] : []),
      ...(data.mine > 0 ? [settings.mine(data.mine)] : []),
    ],
    inputs: [inputs(data.quietHours, settings)],
    notes: [settings.hint],
    buttons: [
      ...(isSilent(data) ? [] : [onOrOff(data, settings)]),
      button(settings.test, { notice: 'test' }),
      button(settings.muted, { notice: 'muted' }),
    ],
  });
}

/** Nobody is written to, so there is nothing to switch off. */
const isSilent = ({ isOn, quietHours }: NoticeSettingsData): boolean => isOn && quietHours === 'always';

const onOrOff = ({ isOn }: NoticeSettingsData, settings: Text['notices']['settings']): Button =>
  isOn ? button(settings.switchOff, { notice: 'off' }) : primary(settings.switchOn, { notice: 'on' });

/** What most people call a working day, where there are no hours yet. */
const usual = { from: '18:00', until: '08:00' } as const;

function inputs(quietHours: QuietHours, { writeFrom, writeUntil, hourMissing, save }: Text['notices']['settings']) {
  const { from, until } = typeof quietHours === 'string' ? usual : quietHours;
  return {
    hours: [
      { id: 'writeFrom', label: writeFrom, value: until, missing: hourMissing },
      { id: 'writeUntil', label: writeUntil, value: from, missing: hourMissing },
    ],
    buttons: [button(save, { notice: 'hours' })],
  };
}

function hours({ isOn, quietHours }: NoticeSettingsData, reader: Reader, words: Text['notices']['settings']): Phrase {
  if (!isOn) return words.off;
  if (quietHours === 'always') return words.never;
  if (quietHours === 'never') return words.onAtAnyHour(plain(reader.timeZone));
  return words.on(plain(reader.timeZone), quietHours.from, quietHours.until);
}
