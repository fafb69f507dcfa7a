import { parseArgs } from 'node:util';
import { FaultyEnvironment } from './checkVariables';
import { readConfig, readStray } from './config';
import type { Config } from './config';
import { checks } from './doctor/checks';
import { variablesFindings } from './doctor/checks/variables';
import { examine } from './doctor/examine';
import type { CheckedFinding } from './doctor/finding';
import type { Ground } from './doctor/ground';
import { exitCodeOf, reportLines } from './doctor/report';
import { groundOf } from './doctorGround';
import { customerId } from './migration/ids';
import { deafFallbacks } from './noticeConfig';
import { openDatabase } from './store/database';
import { inFullWords } from './store/databaseFacts';

const usage = 'npm run doctor -- [--json] [--customer ID] [--customers N]';

const options = {
  json: { type: 'boolean', default: false },
  customer: { type: 'string' },
  customers: { type: 'string', default: '25' },
} as const;

interface Wish {
  readonly isJson: boolean;
  readonly sample: Ground['sample'];
}

/** @throws Error that says how it is called */
function wishOf(args: readonly string[]): Wish {
  const { values } = parseArgs({ args: [...args], options });
  const { customer, customers, json } = values;
  const isId = customer === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(customer);
  if (!isId || !/^[1-9]\d{0,4}$/.test(customers)) throw new Error(usage);
  const named = customer === undefined ? {} : { customer: customerId(customer.toLowerCase()) };
  return { isJson: json, sample: { most: Number(customers), ...named } };
}

/** The settings, or what is wrong with them. */
function settingsRead(): Config | readonly string[] {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof FaultyEnvironment) return error.faults;
    throw error;
  }
}

async function findingsOf(sample: Ground['sample']): Promise<readonly CheckedFinding[]> {
  const config = settingsRead();
  const stray = readStray();
  if (!('mode' in config)) return examine(variablesFindings({ faults: config, stray }), checks, undefined);
  const { mode, notices, access, database } = config;
  const variables = variablesFindings({ mode, stray, deaf: deafFallbacks(notices, access) });
  if (mode === 'local') return examine(variables, checks, undefined);
  const opened = database.url === undefined ? undefined : openDatabase(inFullWords(database.url));
  try {
    return await examine(variables, checks, groundOf(config, opened, sample));
  } finally {
    await opened?.close();
  }
}

/** Looks at a real configuration and changes nothing. */
async function main(): Promise<void> {
  const { isJson, sample } = wishOf(process.argv.slice(2));
  const findings = await findingsOf(sample);
  console.log(isJson ? JSON.stringify({ findings }, undefined, 2) : reportLines(findings).join('\n'));
  process.exitCode = exitCodeOf(findings);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Nothing could be looked at.');
  process.exit(2);
});
