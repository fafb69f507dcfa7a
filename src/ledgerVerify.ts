import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { databaseUrlOf } from './databaseUrl';
import { migrationId } from './migration/ids';
import { copiedHeads } from './store/chain/heads';
import { verifyLedger } from './store/chain/verifying';
import type { ChainVerdict, VerifyWish } from './store/chain/verifying';
import { openDatabase } from './store/database';

const usage = 'npm run ledger:verify -- [--migration ID] [--heads FILE] [--json]';

const options = {
  migration: { type: 'string' },
  heads: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const exitCodes = { whole: 0, broken: 1, notLookedAt: 2 } as const;

interface Called extends VerifyWish {
  readonly isJson: boolean;
}

/** @throws Error that says how it is called */
function wishOf(args: readonly string[]): Called {
  const { migration, heads, json: isJson } = parsed(args);
  return {
    isJson,
    ...(migration !== undefined && { migration: migrationId(migration.trim().replace(/^#/, '')) }),
    ...(heads !== undefined && { copied: copiedHeads(readFileSync(heads, 'utf8').split('\n')) }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Error(usage);
  }
}

const how: Readonly<Record<NonNullable<ChainVerdict['break']>['how'], string>> = {
  changed: 'it was changed',
  removed: 'it, or rows behind it, were removed',
  added: 'it was added',
  reordered: 'it is not in its place',
  headReplaced: 'up to it the ledger is not what its end, a signature or a copied head says',
  emptied: 'it was emptied, and no erasure is written down for it',
};

/** What is worth a line of one ledger; a whole one with nothing to tell has none. */
function linesOf({ id, break: found, erased }: ChainVerdict): readonly string[] {
  const gone = Object.entries(erased).map(([at, rows]) => `${id}: ${rows} rows erased on ${at.slice(0, 10)}`);
  return found === undefined ? gone : [...gone, `${id}: BROKEN at row ${found.no}: ${how[found.how]}`];
}

class Sum {
  private readonly counts = { migrations: 0, rows: 0, erased: 0, broken: 0, unsigned: 0 };
  private readonly keys = new Map<string, number>();

  add({ entries, erased, break: found, signedBy }: ChainVerdict): void {
    this.counts.migrations += 1;
    this.counts.rows += entries;
    this.counts.erased += Object.values(erased).reduce((sum, rows) => sum + rows, 0);
    if (found) this.counts.broken += 1;
    if (signedBy === undefined) this.counts.unsigned += 1;
    else this.keys.set(signedBy, (this.keys.get(signedBy) ?? 0) + 1);
  }

  get isBroken(): boolean {
    return this.counts.broken > 0;
  }

  get json(): object {
    return { ...this.counts, signed: Object.fromEntries(this.keys) };
  }

  get words(): string {
    const { migrations, rows, erased, broken, unsigned } = this.counts;
    const keys = [...this.keys].map(([id, count]) => `${count} signed with key ${id}`);
    return [
      `${migrations} migrations, ${rows} rows, ${erased} of them erased: ${broken === 0 ? 'all whole' : `${broken} BROKEN`}.`,
      [...keys, `${unsigned} not signed to the end (under way, or there was no LEDGER_KEY)`].join(', ') + '.',
    ].join('\n');
  }
}

/** Looks at the ledgers and changes nothing. Exit code 1: one is broken; 2: they could not be looked at. */
async function main(): Promise<number> {
  const { isJson, ...wish } = wishOf(process.argv.slice(2));
  const database = openDatabase(await databaseUrlOf(readConfig()));
  const sum = new Sum();
  try {
    for await (const verdict of verifyLedger(database, wish)) {
      sum.add(verdict);
      for (const line of isJson ? [JSON.stringify(verdict)] : linesOf(verdict)) console.log(line);
    }
  } finally {
    await database.close();
  }
  console.log(isJson ? JSON.stringify(sum.json) : sum.words);
  return sum.isBroken ? exitCodes.broken : exitCodes.whole;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'The ledgers could not be looked at.');
    process.exit(exitCodes.notLookedAt);
  },
);
