import type { z } from 'zod';
import { mayHear } from './migration/accessRule';
import type { AccessWish } from './migration/accessRule';
import { agentId } from './migration/ids';
import type { AgentId } from './migration/ids';
import type { NoticeRules } from './migration/notices/notice';
import { everyDay } from './migration/notices/workingDays';
import type { noticeVariables } from './variables/noticeVariables';

type Read = z.output<z.ZodObject<typeof noticeVariables>> & { readonly TIME_ZONE: string; readonly RADAR_AT: string };

export type UsualNotices = Pick<NoticeRules, 'quietHours' | 'workingDays'>;

export const usualNotices: UsualNotices = {
  quietHours: { from: '18:00', until: '08:00' },
  workingDays: new Set([1, 2, 3, 4, 5]),
};

/** Whoever practises wants to see a notice whatever the day and the hour. */
export const practiceNotices: UsualNotices = { quietHours: 'never', workingDays: everyDay };

/** Who hears what when, before an agent says otherwise. */
export function noticeConfig(read: Read, usual: UsualNotices) {
  const { NOTICE_CHANNEL: id, NOTICE_CHANNEL_SERVICE_URL: serviceUrl, CATALOG_TEAMS_APP_ID: teamsAppId } = read;
  const notices: NoticeRules = {
    milestones: read.NOTICE_MILESTONES,
    quietHours: read.NOTICE_QUIET_HOURS ?? usual.quietHours,
    workingDays: read.NOTICE_DAYS ?? usual.workingDays,
    timeZone: read.TIME_ZONE,
    scanAt: read.RADAR_AT,
    ...(id && { channel: { id, language: read.NOTICE_CHANNEL_LANGUAGE } }),
    fallbackAgents: read.FALLBACK_AGENTS.map(agentId),
    installs: teamsAppId !== undefined,
  };
  return { notices, ...(id && serviceUrl && { channel: { id, serviceUrl } }), ...(teamsAppId && { teamsAppId }) };
}

/** Those who are to hear what nobody sees to, and may not. Who is in a group is known when Graph is asked. */
export const deafFallbacks = (notices: Pick<NoticeRules, 'fallbackAgents'>, access: AccessWish): readonly AgentId[] =>
  access.mode === 'groups' ? [] : notices.fallbackAgents.filter((agent) => !mayHear(agent, access));
