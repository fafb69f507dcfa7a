import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door of its own for metrics: nothing else is answered there, and they are answered nowhere else. */
export async function serveMetrics(
  { host, port }: { readonly host: string; readonly port: number },
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url?.split('?')[0] === '/metrics') answer(request, response);
    else refuse(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(faultOf(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const faultOf = (error: NodeJS.ErrnoException, host: string, port: number): Error =>
  new Error(
    `Planshift can't serve its metrics on ${host}, port ${port} (${error.code ?? error.name}); METRICS_PORT has to be a free one.`,
    { cause: error },
  );

/** In two steps, because restify changes `writeHead` of the whole process, and its own answers with nothing. */
function refuse(response: ServerResponse): void {
  response.statusCode = 404;
  response.end();
}
