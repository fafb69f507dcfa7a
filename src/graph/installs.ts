import { z } from 'zod';
import { customerId } from '../migration/ids';
import type { AgentId } from '../migration/ids';
import type { AppInstaller, Sent } from '../migration/ports';
import { defined } from '../platform/defined';
import type { GraphCall, GraphOutcome } from './call';
import { createGraph, isSuccess } from './http';
import type { Graph, GraphSettings } from './http';

export interface InstallSettings extends GraphSettings {
  /** Where the agents are: the partner's own tenant. */
  readonly tenantId: string;
  /** The app's id in the catalogue of that tenant, which is not the one in its manifest. */
  readonly teamsAppId: string;
}

type Failed = Exclude<Sent, { is: 'delivered' }>;

const Installed = z.object({ value: z.array(z.object({ id: z.string().min(1) })) });
const Chat = z.object({ id: z.string().min(1) });

/** The chat comes into being a moment after the app is there. */
const chatSoonMs = 5_000;

/** Puts the app into an agent's personal scope. Already there is as good as just installed. */
export function createAppInstaller(settings: InstallSettings): AppInstaller {
  const graph = createGraph(settings);
  return {
    install: async (agent) => {
      const done = await ask(graph, settings, installCall(agent, settings));
      if (!isSuccess(done) && done.status !== 409) return failed(done);
      return chatOf(graph, settings, agent);
    },
  };
}

const ask = (graph: Graph, { tenantId }: InstallSettings, call: GraphCall): Promise<GraphOutcome> =>
  graph.sendOnce(customerId(tenantId), call);

const appsOf = (agent: AgentId): string => `/users/${agent}/teamwork/installedApps`;

const installCall = (agent: AgentId, { baseUrl, teamsAppId }: InstallSettings): GraphCall => ({
  operation: 'installedApps.add',
  method: 'POST',
  path: appsOf(agent),
  body: { 'teamsApp@odata.bind': `${baseUrl}/v1.0/appCatalogs/teamsApps/${teamsAppId}` },
});

async function chatOf(
  graph: Graph,
  settings: InstallSettings,
  agent: AgentId,
): Promise<{ readonly is: 'installed'; readonly chatId: string } | Failed> {
  const filter = encodeURIComponent(`teamsApp/id eq '${settings.teamsAppId}'`);
  const path = `${appsOf(agent)}?$expand=teamsApp&$filter=${filter}`;
  const list = await ask(graph, settings, { operation: 'installedApps.find', method: 'GET', path });
  const installation = Installed.safeParse(list.body).data?.value[0];
  if (!isSuccess(list) || !installation) return soon(list);
  const chatPath = `${appsOf(agent)}/${installation.id}/chat`;
  const chat = await ask(graph, settings, { operation: 'installedApps.chat', method: 'GET', path: chatPath });
  const found = Chat.safeParse(chat.body).data;
  return isSuccess(chat) && found ? { is: 'installed', chatId: found.id } : soon(chat);
}

const soon = ({ retryAfterSeconds = chatSoonMs / 1000 }: GraphOutcome): Failed => ({
  is: 'notTaken',
  retryAfterMs: retryAfterSeconds * 1000,
});

/** A policy keeps the app from this person; without the right to install, it is kept from everybody. */
function failed({ status = 0, code, retryAfterSeconds }: GraphOutcome): Failed {
  if (status < 400 || status >= 500 || status === 429) {
    return { is: 'notTaken', ...defined({ retryAfterMs: retryAfterSeconds && retryAfterSeconds * 1000 }) };
  }
  const byPolicy = status === 403 && code !== 'Authorization_RequestDenied';
  return { is: 'refused', because: byPolicy ? 'disabledByAdmin' : 'notInstalled' };
}
