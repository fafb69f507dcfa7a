/** What each placeholder of `appPackage/manifest.json` stands for, and what a value of it looks like. */
interface Placeholder {
  readonly meaning: string;
  readonly looks: RegExp;
  readonly must: string;
}

type Values = Readonly<Record<string, string | undefined>>;

const guid = { looks: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, must: 'must be a GUID' };
const host = { looks: /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/i, must: 'must be a host name such as bot.example.com' };

const placeholders: Readonly<Record<string, Placeholder>> = {
  TEAMS_APP_ID: { meaning: 'a GUID of your own for the app, the same for every version', ...guid },
  BOT_ID: { meaning: 'the app id of the Azure Bot', ...guid },
  BOT_DOMAIN: { meaning: 'the host name under which the bot is reached', ...host },
  PARTNER_CLIENT_ID: { meaning: 'the app registration that speaks to Microsoft Graph', ...guid },
};

const pattern = /\$\{\{(\w+)\}\}/g;

/** The names of all placeholders of a template, in their order, each once. */
const placeholdersIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(pattern)].map(([, name]) => name!)),
];

/**
 * A template with the values in it.
 *
 * @throws Error naming every value that is missing or wrong, never showing one
 */
export function filled(template: string, values: Values): string {
  const faults = placeholdersIn(template).flatMap((name) => faultOf(name, values[name]?.trim()));
  if (faults.length > 0) throw new Error(`The app can't be packed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return template.replace(pattern, (_, name: string) => values[name]!.trim());
}

function faultOf(name: string, value: string | undefined): readonly string[] {
  const known = placeholders[name];
  if (known === undefined) return [`${name}: stands in the manifest, and nobody knows what for`];
  if (!value) return [`${name}: is missing (${known.meaning})`];
  return known.looks.test(value) ? [] : [`${name}: ${known.must}`];
}
