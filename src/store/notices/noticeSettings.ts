import type { QuietHours } from '../../migration/notices/notice';
import type { NoticeSettings } from '../../migration/ports';

interface Row {
  readonly is_on: boolean;
  readonly quiet_from: string | null;
  readonly quiet_until: string | null;
}

/** Two columns hold what three kinds of hours are: no length for *never*, a whole day for *always*. */
const wholeDay = { from: '00:00', until: '24:00' };
const noTime = { from: '00:00', until: '00:00' };

export const settingsOf = ({ is_on: isOn, quiet_from: from, quiet_until: until }: Row): NoticeSettings =>
  from === null || until === null ? { isOn } : { isOn, quietHours: quietHoursOf(from, until) };

function quietHoursOf(from: string, until: string): QuietHours {
  if (from === until) return 'never';
  return until === wholeDay.until ? 'always' : { from, until };
}

/** As the columns have it; undefined: the agent goes by the administrator's. */
export function quietColumns(
  quiet: QuietHours | undefined,
): { readonly from: string; readonly until: string } | undefined {
  if (quiet === 'never') return noTime;
  return quiet === 'always' ? wholeDay : quiet;
}
