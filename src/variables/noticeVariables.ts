import { z } from 'zod';
import { languages } from '../migration/language';
import type { QuietHours } from '../migration/notices/notice';
import { everyDay } from '../migration/notices/workingDays';
import type { WorkingDays } from '../migration/notices/workingDays';

/** What *never* was called in the first release. */
const formerlyNever = 'none';
const hoursPattern = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const mostDays = 365;
const daysWanted = 'must be numbers of days, with commas between';

/** Who hears what when, before an agent says otherwise. */
export const noticeVariables = {
  NOTICE_MILESTONES: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(/^\d{1,3}$/, daysWanted)).min(1, daysWanted))
    .transform((days) => [...new Set(days.map(Number))].sort((one, other) => other - one))
    .refine(([most = 0]) => most <= mostDays, `must not be above ${mostDays} days`)
    .prefault('90,60,30,14,7,1'),
  NOTICE_QUIET_HOURS: z
    .string()
    .refine(
      (text) => ['never', 'always', formerlyNever].includes(text) || hoursPattern.test(text),
      'must be hours such as 18:00-08:00, never or always',
    )
    .transform(quietHoursOf)
    .optional(),
  NOTICE_DAYS: z
    .string()
    .toLowerCase()
    .refine((text) => daysOf(text) !== undefined, 'must be days such as mon-fri, or all')
    .transform((text) => daysOf(text) ?? everyDay)
    .optional(),
  NOTICE_CHANNEL: z
    .string()
    .regex(/^19:\S+$/, 'must be the id of a channel, 19:…')
    .optional(),
  NOTICE_CHANNEL_SERVICE_URL: z.url({ protocol: /^https?$/, error: 'must be an address' }).optional(),
  NOTICE_CHANNEL_LANGUAGE: z.enum(languages, `must be ${languages.join(' or ')}`).default(languages[0]),
  FALLBACK_AGENTS: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.guid('must be Entra object ids, with commas between')))
    .prefault(''),
  CATALOG_TEAMS_APP_ID: z
    .guid('must be a GUID')
    .transform((text) => text.toLowerCase())
    .optional(),
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `mon-fri`, `sun-thu`, `mon,wed,fri`; undefined when it is none. */
function daysOf(text: string): WorkingDays | undefined {
  if (text === 'all') return everyDay;
  const days = text.split(/[\s,;]+/).flatMap(spanOf);
  return days.length === 0 || days.includes(0) ? undefined : new Set(days);
}

/** 0 stands for what is no day. */
function spanOf(text: string): readonly number[] {
  const [from = 0, until = from] = text.split('-').map((day) => weekdays.indexOf(day) + 1);
  if (from === 0 || until === 0) return [0];
  return Array.from({ length: ((until - from + 7) % 7) + 1 }, (_, nth) => ((from - 1 + nth) % 7) + 1);
}

function quietHoursOf(text: string): QuietHours {
  if (text === 'always') return text;
  const [from = '', until = ''] = text.split('-');
  return from === until || text === 'never' || text === formerlyNever ? 'never' : { from, until };
}

/** A channel without its address can't be reached, and the other way round. */
export const halfAChannel = (env: Readonly<Record<string, string | undefined>>): string[] =>
  'NOTICE_CHANNEL' in env === 'NOTICE_CHANNEL_SERVICE_URL' in env
    ? []
    : ['NOTICE_CHANNEL, NOTICE_CHANNEL_SERVICE_URL: must be set together'];
