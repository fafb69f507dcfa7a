import { createServer } from 'node:net';

/** A port that a part wants, and how to give it another. */
export interface WantedPort {
  readonly part: string;
  readonly port: number;
  readonly variable: string;
  /** Left out: every interface. */
  readonly host?: string;
}

const loopback = '127.0.0.1';

/** Those that can't be had: taken by another program, or wanted twice. Port 0 means any free one. */
export async function takenPorts(wanted: readonly WantedPort[]): Promise<readonly WantedPort[]> {
  const fixed = wanted.filter(({ port }) => port !== 0);
  const free = await Promise.all(fixed.map(isFree));
  return fixed.filter((each, at) => !free[at] || fixed.findIndex(({ port }) => port === each.port) < at);
}

async function isFree({ port, host }: WantedPort): Promise<boolean> {
  if (host !== undefined) return canListen(port, host);
  // Some systems let one program listen on loopback and another on all interfaces.
  return (await canListen(port, loopback)) && (await canListen(port, undefined));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, exclusive: true, ...(host === undefined ? {} : { host }) }, () =>
      server.close(() => resolve(true)),
    );
  });
}

export function portsSentence(taken: readonly WantedPort[]): string {
  const lines = taken.map(
    ({ part, port, variable }) =>
      `  Port ${port}, which the ${part} needs, is taken by another program. Free it, or choose another: ` +
      `${variable}=${port < 65_000 ? port + 100 : port - 100}`,
  );
  return ['Planshift was not started.', ...lines].join('\n');
}
