import type { ApprovalsOptions } from './approvals/approvals';
import type { LostAnswersOptions } from './lostAnswers/lostAnswers';
import type { RandomOptions } from './random/random';
import type { ResendOptions } from './resend/resend';
import type { SweepOptions } from './sweep/sweep';

export type Wish =
  | { readonly mode: 'sweep'; readonly options: SweepOptions }
  | { readonly mode: 'random'; readonly options: RandomOptions }
  | { readonly mode: 'lost-answers'; readonly options: LostAnswersOptions }
  | { readonly mode: 'resend'; readonly options: ResendOptions }
  | { readonly mode: 'approvals'; readonly options: ApprovalsOptions };

export const usage = `npm run chaos -- one of
  --sweep [--budget 10m] [--seed S] [--site PATTERN] [--lanes N]
  --random [--replicas 3] [--kills 60] [--migrations 45] [--users 10] [--seed S]
  --lost-answers [--only PATTERN]
  --resend [--replicas 2] [--migrations 12] [--users 4] [--seed S]
  --approvals [--replicas 2] [--kills 12] [--migrations 9] [--users 6] [--seed S] [--careless 1]
Each takes --database postgresql://… (an embedded one otherwise).`;

const modes: readonly Wish['mode'][] = ['sweep', 'random', 'lost-answers', 'resend', 'approvals'];
const named: Readonly<Record<Wish['mode'], readonly string[]>> = {
  sweep: ['budget', 'seed', 'site', 'lanes'],
  random: ['replicas', 'kills', 'migrations', 'users', 'seed'],
  'lost-answers': ['only'],
  resend: ['replicas', 'migrations', 'users', 'seed'],
  approvals: ['replicas', 'kills', 'migrations', 'users', 'seed', 'careless'],
};

/** @throws Error of one line that says what is wrong */
export function readOptions(args: readonly string[]): Wish {
  const mode = modes.find((one) => args.includes(`--${one}`));
  if (mode === undefined) throw new Error('Which kind of chaos?');
  const given = pairs(args.filter((one) => one !== `--${mode}`));
  const stranger = [...given.keys()].find((name) => name !== 'database' && !named[mode].includes(name));
  if (stranger !== undefined) throw new Error(`--${mode} takes no --${stranger}.`);
  return wishOf(mode, given);
}

function pairs(args: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name = '', value] = args.slice(index, index + 2);
    if (!name.startsWith('--') || value === undefined) throw new Error(`"${name}" needs a name and a value.`);
    given.set(name.slice(2), value);
  }
  return given;
}

type Given = ReadonlyMap<string, string>;

function wishOf(mode: Wish['mode'], given: Given): Wish {
  const seed = numberIn(given, 'seed', 1);
  const database = given.get('database');
  const common = { seed, ...(database === undefined ? {} : { databaseUrl: database }) };
  switch (mode) {
    case 'sweep':
      return { mode, options: { ...common, ...sweepOptions(given) } };
    case 'random': {
      const [replicas, kills] = [numberIn(given, 'replicas', 3, 2), numberIn(given, 'kills', 60)];
      const [migrations, users] = [numberIn(given, 'migrations', 45), numberIn(given, 'users', 10)];
      return { mode, options: { ...common, replicas, kills, migrations, users } };
    }
    case 'lost-answers':
      return { mode, options: { ...common, ...patternIn(given, 'only') } };
    case 'resend': {
      const [replicas, migrations, users] = [
        numberIn(given, 'replicas', 2, 1),
        numberIn(given, 'migrations', 12),
        numberIn(given, 'users', 4),
      ];
      return { mode, options: { ...common, replicas, migrations, users } };
    }
    case 'approvals':
      return { mode, options: { ...common, ...approvalsOptions(given) } };
  }
}

const approvalsOptions = (given: Given): Omit<ApprovalsOptions, 'databaseUrl' | 'seed'> => ({
  replicas: numberIn(given, 'replicas', 2, 2),
  kills: numberIn(given, 'kills', 12),
  migrations: numberIn(given, 'migrations', 9),
  users: numberIn(given, 'users', 6, 2),
  careless: numberIn(given, 'careless', 0) > 0,
});

const sweepOptions = (given: Given): Omit<SweepOptions, 'databaseUrl' | 'seed'> => {
  const budget = given.get('budget');
  return {
    ...(budget === undefined ? {} : { budgetMs: lengthMs(budget) }),
    ...(given.has('lanes') ? { lanes: numberIn(given, 'lanes', 1, 1) } : {}),
    ...patternIn(given, 'site'),
  };
};

function patternIn<Name extends string>(given: Given, name: Name): Partial<Record<Name, RegExp>> {
  const text = given.get(name);
  return text === undefined ? {} : ({ [name]: new RegExp(text, 'i') } as Record<Name, RegExp>);
}

function numberIn(given: Given, name: string, otherwise: number, least = 0): number {
  const text = given.get(name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number, not "${text}".`);
  if (Number(text) < least) throw new Error(`--${name} is ${least} at least.`);
  return Number(text);
}

const unitsMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

function lengthMs(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  if (count === undefined) throw new Error(`--budget is a length such as 90s or 10m, not "${text}".`);
  return Number(count) * (unitsMs[unit] ?? 0);
}
