import type { ConnectorClient } from 'botframework-connector';

interface Policy {
  readonly name: string;
  sendRequest(request: unknown, next: (request: unknown) => Promise<unknown>): Promise<unknown>;
}

interface Pipeline {
  /** In the phase `Sign` it is among the last before the network, and sees each try. */
  addPolicy(policy: Policy, options: { readonly phase: 'Sign' }): void;
  removePolicy(options: { readonly name: string }): readonly unknown[];
}

/** What a client of the SDK sends its requests through; the SDK's types do not tell of it. */
export const pipelineOf = (client: ConnectorClient): Pipeline =>
  (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client.pipeline;
