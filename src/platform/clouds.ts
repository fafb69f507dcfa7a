import { z } from 'zod';
import list from './clouds.json';

export const cloudNames = ['public', 'usGov', 'usGovDoD', 'china'] as const;
export type CloudName = (typeof cloudNames)[number];

const address = z.url({ protocol: /^https$/ });
const hosts = z.array(z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/));
const oneOrMore = hosts.min(1);

const CloudShape = z.strictObject({
  /** Who signs the tokens with which Teams speaks to the bot. */
  tokenIssuer: address,
  /** The OpenID metadata that names the keys of these tokens. */
  channelKeys: address,
  /** What the bot's own tokens for Teams are asked for. */
  botScope: address,
  keyHosts: oneOrMore,
  /** Where Teams may want its answers; letters and cards go nowhere else. */
  connectorHosts: oneOrMore,
  /** Where people's files are; none where Teams gives bots no files. */
  fileHosts: hosts,
  /** The first of each is the usual one. */
  loginHosts: oneOrMore,
  graphHosts: oneOrMore,
  partnerCenterHosts: oneOrMore,
  keyVaultHosts: oneOrMore,
  /** For whom a managed identity vouches where it vouches for an app. */
  tokenExchange: z.url({ protocol: /^api$/ }),
});

export type Cloud = Readonly<z.output<typeof CloudShape>>;

/** The one list of hosts, in and out; where each is from: docs/teams.md. */
const clouds: Readonly<Record<CloudName, Cloud>> = z.record(z.enum(cloudNames), CloudShape).parse(list);

export const cloudOf = (name: CloudName): Cloud => clouds[name];

/** Whether an address is https, on its usual port, without a name or password in it, and on one of the hosts. */
export function isOn(url: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'https:' || port + username + password !== '') return false;
  return allowed.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));
}
