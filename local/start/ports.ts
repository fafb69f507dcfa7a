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

/** One that can't be had. */
export interface TakenPort extends WantedPort {
  /** The variable of another part that wants it, too; absent where another program holds it. */
  readonly alsoFor?: string;
}

/** Those that can't be had: taken by another program, or wanted twice. Port 0 means any free one. */
export async function takenPorts(wanted: readonly WantedPort[]): Promise<readonly TakenPort[]> {
  const fixed = wanted.filter(({ port }) => port !== 0);
  const free = await Promise.all(fixed.map(isFree));
  return fixed.flatMap((each, at) => {
    const alsoFor = fixed.slice(0, at).find(({ port }) => port === each.port)?.variable;
    if (alsoFor !== undefined) return [{ ...each, alsoFor }];
    return free[at] ? [] : [each];
  });
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

export const portsSentence = (taken: readonly TakenPort[]): string =>
  ['Planshift was not started.', ...taken.map(portLine)].join('\n');

function portLine({ part, port, variable, alsoFor }: TakenPort): string {
  const choose = `${variable}=${port < 65_000 ? port + 100 : port - 100}`;
  return alsoFor === undefined
    ? `  Port ${port}, which the ${part} needs, is taken by another program. Free it, or choose another: ${choose}`
    : `  ${alsoFor} and ${variable} are both ${port}. Choose another for one of them: ${choose}`;
}
