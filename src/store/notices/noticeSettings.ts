import type { NoticeSettings } from '../../migration/ports';

interface Row {
  readonly is_on: boolean;
  readonly quiet_from: string | null;
  readonly quiet_until: string | null;
}

export const settingsOf = ({ is_on: isOn, quiet_from: from, quiet_until: until }: Row): NoticeSettings =>
  from === null || until === null ? { isOn } : { isOn, quietHours: { from, until } };
