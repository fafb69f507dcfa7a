import type { EmulatorOptions } from './server';
import type { OrderWords } from './core/orderStatus';
import { documentedLimits } from './core/settings';
import type { EndsOfTerms, QuotaLimits, QuotaMode, Settings } from './core/settings';

const usage =
  'The emulator takes --port N --data DIR [--fresh] [--customers N] [--users M] [--seed S] [--latency 300±100] ' +
  '[--latency-clock wall|emulated] [--quota off|window|bucket] [--graph-writes N] [--graph-writes-of-app N] [--est before|after] [--scale X] [--provisioning SECONDS] [--order-lag SECONDS] ' +
  '[--order-words spaces|snake_case|PascalCase] [--tokens any|strict].';

type Flags = Map<string, string>;
const known = (
  'port data customers users seed latency latency-clock quota graph-writes graph-writes-of-app est scale provisioning ' +
  'order-lag order-words tokens'
).split(' ');

/** The options, or one sentence saying what is wrong and what is accepted. */
export function parseCommandLine(args: readonly string[]): EmulatorOptions | string {
  const flags = readFlags(args);
  if (typeof flags === 'string') return `${flags} ${usage}`;
  try {
    return optionsOf(flags, args.includes('--fresh'));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}

function readFlags(args: readonly string[]): Flags | string {
  const flags: Flags = new Map();
  const rest = args.filter((argument) => argument !== '--fresh').flatMap(splitAssignment);
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index] ?? '';
    const value = rest[index + 1];
    if (!name.startsWith('--') || !known.includes(name.slice(2))) return `There is no "${name}".`;
    if (value === undefined || value.startsWith('--')) return `${name} needs a value.`;
    flags.set(name.slice(2), value);
  }
  return flags;
}

function splitAssignment(argument: string): string[] {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return at < 0 ? [argument] : [argument.slice(0, at), argument.slice(at + 1)];
}

function optionsOf(flags: Flags, fresh: boolean): EmulatorOptions {
  return {
    port: wholeNumber(flags, 'port') ?? 4010,
    dataDir: flags.get('data') ?? '.planshift/emulator',
    fresh,
    ...given('customers', wholeNumber(flags, 'customers')),
    ...given('users', wholeNumber(flags, 'users')),
    ...given('seed', wholeNumber(flags, 'seed')),
    ...given('scale', positive(flags, 'scale')),
    settings: settingsOf(flags),
  };
}

function settingsOf(flags: Flags): Partial<Settings> {
  const provisioning = positive(flags, 'provisioning');
  const orderLag = positive(flags, 'order-lag');
  return {
    ...given('provisioningDelayMs', provisioning === undefined ? undefined : provisioning * 1000),
    ...given('orderListLagMs', orderLag === undefined ? undefined : orderLag * 1000),
    ...given('quota', oneOf<QuotaMode>(flags, 'quota', ['off', 'window', 'bucket'])),
    ...given('est', oneOf<EndsOfTerms>(flags, 'est', ['before', 'after'])),
    ...given('orderWords', oneOf<OrderWords>(flags, 'order-words', ['spaces', 'snake_case', 'PascalCase'])),
    ...given('tokens', oneOf<Settings['tokens']>(flags, 'tokens', ['any', 'strict'])),
    ...given('latency', latency(flags)),
    ...given('quotaLimits', quotaLimitsOf(flags)),
  };
}

function quotaLimitsOf(flags: Flags): QuotaLimits | undefined {
  const limits = {
    ...given('graphWrites', wholeNumber(flags, 'graph-writes')),
    ...given('graphWritesOfApp', wholeNumber(flags, 'graph-writes-of-app')),
  };
  return Object.keys(limits).length === 0 ? undefined : { ...documentedLimits, ...limits };
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function wholeNumber(flags: Flags, name: string): number | undefined {
  const text = flags.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number, not "${text}".`);
  return Number(text);
}

function positive(flags: Flags, name: string): number | undefined {
  const text = flags.get(name);
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`--${name} is a number of 0 or more, not "${text}".`);
  return Number(text);
}

function oneOf<Word extends string>(flags: Flags, name: string, words: readonly Word[]): Word | undefined {
  const text = flags.get(name);
  const found = words.find((word) => word === text);
  if (text === undefined || found !== undefined) return found;
  throw new Error(`--${name} is ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not "${text}".`);
}

function latency(flags: Flags): Settings['latency'] | undefined {
  const text = flags.get('latency');
  const clock = oneOf<'wall' | 'emulated'>(flags, 'latency-clock', ['wall', 'emulated']);
  if (text === undefined) return undefined;
  const found = /^(\d+)(?:(?:±|\+-)(\d+))?$/.exec(text);
  if (!found) throw new Error(`--latency is milliseconds such as 300 or 300±100, not "${text}".`);
  return { meanMs: Number(found[1]), spreadMs: Number(found[2] ?? 0), ...given('clock', clock) };
}
