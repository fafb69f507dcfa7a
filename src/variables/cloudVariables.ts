import { cloudNames, cloudOf, isOn } from '../platform/clouds';
import type { Cloud, CloudName } from '../platform/clouds';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that choose among the hosts of the cloud, and can't add one. */
const hostsFor: Readonly<Record<string, keyof Cloud & `${string}Hosts`>> = {
  AUTHORITY_HOST: 'loginHosts',
  GRAPH_URL: 'graphHosts',
  PARTNER_CENTER_URL: 'partnerCenterHosts',
  NOTICE_CHANNEL_SERVICE_URL: 'connectorHosts',
  KEY_VAULT_URL: 'keyVaultHosts',
};

const isCloudName = (name: string): name is CloudName => cloudNames.some((known) => known === name);

/** A complaint for each address that is not of the cloud; what is no address, or no cloud, is somebody else's complaint. */
export function foreignHosts(env: Environment): string[] {
  const name = env['CLOUD'] ?? 'public';
  if (!isCloudName(name)) return [];
  const cloud = cloudOf(name);
  return Object.entries(hostsFor)
    .filter(([variable, kind]) => URL.canParse(env[variable] ?? '') && !isOn(env[variable] ?? '', cloud[kind]))
    .map(([variable, kind]) => `${variable}: must be https:// on ${cloud[kind].join(' or ')}`);
}

/** The usual address of each service. */
export const servicesOf = ({ partnerCenterHosts, graphHosts, loginHosts }: Cloud) => ({
  partnerCenter: `https://${partnerCenterHosts[0]}`,
  graph: `https://${graphHosts[0]}`,
  authority: `https://${loginHosts[0]}`,
});
