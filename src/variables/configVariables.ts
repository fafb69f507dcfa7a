import path from 'node:path';
import { z } from 'zod';
import { ledgerVariables } from './ledgerVariables';
import { accessVariables } from './accessVariables';
import { noticeVariables } from './noticeVariables';
import { operatorVariables } from './operatorVariables';
import { isTimeZone } from '../migration/timeZones';
import { approvalVariables } from './approvalVariables';
import { cloudNames } from '../platform/clouds';
import { proofVariables } from './proofVariables';
import { signInVariables } from './signInVariables';

const guid = z.guid('must be a GUID').transform((text) => text.toLowerCase());
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((number) => number < 65_536, 'must be a port number');
const secure = z.url({ protocol: /^https$/, error: 'must be an https:// address' }).transform(withoutSlash);
const collector = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .transform(withoutSlash);
const scope = z.string().endsWith('/.default', 'must end with /.default');
const folder = z.string().transform((text) => path.resolve(text));

export const usualPort = 3978;

export const common = {
  PORT: port.default(usualPort),
  METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATABASE_TLS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  DATA_DIR: folder.prefault('.planshift'),
  PACKS_DIR: folder.prefault('packs'),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Rome').default('UTC'),
  RADAR_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 06:00')
    .default('06:00'),
  ...noticeVariables,
  ...operatorVariables,
  ...ledgerVariables,
  START_ON_HOLD: z.enum(['1', '0'], 'must be 1 or 0').default('0'),
  AFTER_FAILOVER: z.enum(['hold', 'goOn'], 'must be hold or goOn').default('hold'),
  KEEP_NAMES_MONTHS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a number of months from 1 to 999')
    .default('24')
    .transform(Number),
  ALLOW_UNPRICED: z.enum(['true', 'false'], 'must be true or false').default('false'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
};

export const Local = z.object({
  ...common,
  EMULATOR_URL: secure.optional(),
  EMULATOR_PORT: port.default(4010),
  PLAYGROUND_PORT: port.default(56_150),
  PRACTICE_LOCALE: z
    .string()
    .regex(/^[a-z]{2}-[A-Z]{2}$/, 'must be a locale such as it-IT')
    .optional(),
});

export const Production = z.object({
  ...common,
  HOST: z.string().default('0.0.0.0'),
  PARTNER_TENANT_ID: guid,
  PARTNER_CLIENT_ID: guid,
  ...proofVariables,
  ...signInVariables,
  BOT_ID: guid,
  BOT_TENANT_ID: guid,
  ...accessVariables,
  ...approvalVariables,
  CLOUD: z.enum(cloudNames, `must be ${cloudNames.join(', ')}`).default('public'),
  PARTNER_CENTER_URL: secure.optional(),
  PARTNER_CENTER_SCOPE: scope.optional(),
  GRAPH_URL: secure.optional(),
  GRAPH_SCOPE: scope.optional(),
  AUTHORITY_HOST: secure.optional(),
});

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
