import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import Ajv from 'ajv';
import JSON5 from 'json5';
import { parse } from 'yaml';
import packageJson from '../../package.json';
import { Production } from '../../src/variables/configVariables';
import schema from './schemas/m365agents.v1.11.json';

const root = path.join(__dirname, '..', '..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Action {
  readonly uses: string;
  readonly with?: unknown;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
type Lifecycle = Readonly<Partial<Record<'provision' | 'deploy' | 'publish', readonly Action[]>>>;

const environments = [
  ['m365agents.yml', 'dev'],
  ['m365agents.local.yml', 'local'],
  ['m365agents.playground.yml', 'playground'],
] as const;

const actionsOf = (file: string): readonly Action[] => {
  const { provision = [], deploy = [], publish = [] } = parse(textOf(file)) as Lifecycle;
  return [...provision, ...deploy, ...publish];
};

const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name!);

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\.\/[\w./-]+\.(json|bicep)$/.test(value);

function pathsIn(value: unknown): readonly string[] {
  if (isPath(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

const templates = (file: string): readonly string[] => actionsOf(file).flatMap((action) => pathsIn(action.with));

const outputs = [...textOf('infra/azure.bicep').matchAll(/^output (\w+) /gm)].map(([, name]) => name!);
const settingsFile = textOf('infra/app.bicepparam');
/** Those of the environment that `atk deploy` reads, and whether they have to be there. */
const readByBicep = [...settingsFile.matchAll(/readEnvironmentVariable\('(\w+)'(, '')?\)/g)].map(
  ([, name, otherwise]) => ({ name: name!, isNeeded: otherwise === undefined }),
);
const settings = [...settingsFile.matchAll(/^ {2}(\w+): readEnvironmentVariable\('(\w+)'/gm)];
const secrets = [
  .../^var secrets = \{\n([^}]+)\}/m.exec(textOf('infra/app.bicep'))![1]!.matchAll(/^ +(\w+): '([\w-]+)'/gm),
];
const parametersOf = (template: string): readonly string[] =>
  [...textOf(template).matchAll(/^param (\w+) \S+(?! .*=)$/gm)].map(([, name]) => name!);

interface Parameters {
  readonly parameters: Readonly<Record<string, unknown>>;
}

const mayBeMissing = (name: keyof typeof Production.shape): boolean =>
  Production.shape[name].safeParse(undefined).success;

/** What the template decides by itself, another proof or another place for a secret, another cloud. */
const leftOut = [
  ...['PORT', 'HOST', 'DATA_DIR', 'PACKS_DIR', 'CUSTOMER_SCOPE', 'DATABASE_TLS'],
  ...[
    'PARTNER_CERTIFICATE',
    'PARTNER_CERTIFICATE_PASSWORD',
    'PARTNER_CERTIFICATE_CHAIN',
    'PARTNER_FEDERATED_CREDENTIAL',
  ],
  ...['BOT_TYPE', 'BOT_CERTIFICATE', 'BOT_CERTIFICATE_PASSWORD', 'BOT_CERTIFICATE_CHAIN', 'BOT_FEDERATED_CREDENTIAL'],
  ...['MANAGED_IDENTITY_CLIENT_ID', 'AZURE_FEDERATED_TOKEN_FILE', 'HOME_IDENTITY', 'KEY_VAULT_URL'],
  ...['CLOUD', 'PARTNER_CENTER_URL', 'PARTNER_CENTER_SCOPE', 'GRAPH_URL', 'GRAPH_SCOPE', 'AUTHORITY_HOST'],
];

describe.each(environments)('%s', (file, environment) => {
  const known = parseEnv(textOf(`env/.env.${environment}`));

  it('is what the Agents Toolkit’s own schema allows', () => {
    const validate = new Ajv({ strict: false, validateSchema: false }).compile(schema);

    expect(validate(parse(textOf(file))) ? [] : validate.errors).toEqual([]);
  });

  it('names only files that there are', () => {
    expect(templates(file).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('asks for no value that neither its environment, a step before, nor its secrets have', () => {
    const texts = [
      textOf(file),
      ...templates(file)
        .filter((name) => name.endsWith('.json'))
        .map(textOf),
    ];
    const written = actionsOf(file).flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
    const secrets = placeholdersIn(textOf(`env/.env.${environment}`).replace(/\b(SECRET_\w+)/g, '${{$1}}'));

    const unknown = texts
      .flatMap(placeholdersIn)
      .filter((name) => ![...Object.keys(known), ...written, ...outputs, ...secrets].includes(name));

    expect(unknown).toEqual([]);
    expect(secrets.filter((name) => name in known)).toEqual([]);
  });

  it('asks by no placeholder for what may stay empty, which the Agents Toolkit takes for missing', () => {
    const texts = [
      textOf(file),
      ...templates(file)
        .filter((name) => name.endsWith('.json'))
        .map(textOf),
    ];
    const mayBeEmpty = texts
      .flatMap(placeholdersIn)
      .filter((name) => name in Production.shape && mayBeMissing(name as keyof typeof Production.shape));

    expect(
      mayBeEmpty.filter((name) => !known[name] && !(environment === 'local' && name === 'ALLOWED_AGENTS')),
    ).toEqual([]);
  });
});

describe('what Azure is told', () => {
  it.each([
    ['infra/azure.bicep', Object.keys((JSON.parse(textOf('infra/azure.parameters.json')) as Parameters).parameters)],
    ['infra/app.bicep', [...settingsFile.matchAll(/^param (\w+) =/gm)].map(([, name]) => name!)],
  ])('gives %s every parameter that has no default, and no other', (template, given) => {
    const declared = [...textOf(template).matchAll(/^param (\w+) /gm)].map(([, name]) => name!);

    expect(parametersOf(template).filter((name) => !given.includes(name))).toEqual([]);
    expect(given.filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('reads nothing that has no line in the environment, or is made before', () => {
    const known = Object.keys(parseEnv(textOf('env/.env.dev')));

    expect(readByBicep.map(({ name }) => name).filter((name) => ![...known, ...outputs].includes(name))).toEqual([]);
  });

  it('lets every setting stay empty that may, and no other', () => {
    const wrong = readByBicep.filter(
      ({ name, isNeeded }) =>
        name in Production.shape && isNeeded === mayBeMissing(name as keyof typeof Production.shape),
    );

    expect(wrong).toEqual([]);
  });

  it('sets every variable by a name that the bot reads, but those that this way has no place for', () => {
    const wished = [...textOf('infra/app.bicep').matchAll(/\? \{\} : \{ (\w+): \w+Secret \}/g)];
    const set = [...settings, ...secrets, ...wished].map(([, name]) => name!);

    expect(settings.filter(([, name, from]) => name !== from)).toEqual([]);
    expect(set.filter((name) => !(name in Production.shape))).toEqual([]);
    expect(Object.keys(Production.shape).filter((name) => !set.includes(name) && !leftOut.includes(name))).toEqual([]);
    expect(leftOut.filter((name) => set.includes(name) || !(name in Production.shape))).toEqual([]);
  });

  it('keeps every secret in Key Vault under the name by which the containers read it', () => {
    const stored = /var names = \[([^\]]+)\]/.exec(textOf('infra/modules/vault.bicep'))![1]!;
    const names = [...stored.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);

    expect(secrets.map(([, , name]) => name!).toSorted()).toEqual(names.toSorted());
  });

  it('gives the bot no channel but Teams', () => {
    const channels = [...textOf('infra/modules/bot.bicep').matchAll(/channelName: '(\w+)'/g)].map(([, name]) => name);

    expect(channels).toEqual(['MsTeamsChannel']);
  });

  it('uses every module that there is', () => {
    const used = [...textOf('infra/azure.bicep').matchAll(/'modules\/([\w.]+)'/g)].map(([, name]) => name!);

    expect(readdirSync(path.join(root, 'infra', 'modules')).toSorted()).toEqual([...used].toSorted());
  });
});

it('starts in an editor by scripts and tasks that there are', () => {
  const tasks = JSON5.parse<{
    readonly tasks: readonly {
      readonly label: string;
      readonly command?: string;
      readonly dependsOn?: readonly string[];
    }[];
  }>(textOf('.vscode/tasks.json')).tasks;
  const { configurations, compounds } = JSON5.parse<
    Readonly<
      Record<
        'configurations' | 'compounds',
        readonly {
          readonly name: string;
          readonly preLaunchTask?: string;
          readonly configurations?: readonly string[];
          readonly command?: string;
        }[]
      >
    >
  >(textOf('.vscode/launch.json'));
  const launched = [...configurations, ...compounds];

  const wanted = [
    ...launched.flatMap(({ preLaunchTask = [] }) => preLaunchTask),
    ...tasks.flatMap(({ dependsOn = [] }) => dependsOn),
  ];
  const commands = [...launched, ...tasks].flatMap(
    ({ command }) => /^npm (?:run )?([\w:]+)/.exec(command ?? '')?.[1] ?? [],
  );

  expect(wanted.filter((label) => !tasks.some((task) => task.label === label))).toEqual([]);
  expect(commands.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  expect(
    compounds
      .flatMap((each) => each.configurations ?? [])
      .filter((name) => !configurations.some((one) => one.name === name)),
  ).toEqual([]);
});
