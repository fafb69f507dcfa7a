import type { EmulatorReply } from '../core/reply';

/** A refusal on its way to the caller; `graphRoute` turns it into Graph's error body. */
export class GraphProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const badRequest = (message: string): GraphProblem => new GraphProblem(400, 'Request_BadRequest', message);

export const unsupportedQuery = (message: string): GraphProblem =>
  new GraphProblem(400, 'Request_UnsupportedQuery', message);

export const notFound = (id: string): GraphProblem =>
  new GraphProblem(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

export function problemReply(problem: GraphProblem, ids: RequestIds, now: number): EmulatorReply {
  return {
    status: problem.status,
    headers: { ...problem.headers },
    body: {
      error: {
        code: problem.code,
        message: problem.message,
        innerError: {
          date: new Date(now).toISOString().slice(0, 19),
          'request-id': ids.requestId,
          'client-request-id': ids.clientRequestId,
        },
      },
    },
  };
}
