import { Socket } from 'node:net';

type Connect = (this: object, ...given: unknown[]) => unknown;

/** Whatever is asked of port 443 anywhere is asked of this machine. */
export function hookNames(port: number): void {
  const sockets = Socket.prototype as unknown as { connect: Connect };
  const { connect } = sockets;
  sockets.connect = function (this: object, ...given: unknown[]) {
    const list = (Array.isArray(given[0]) ? given[0] : given) as unknown[];
    const [wish] = list;
    const isNamed = typeof wish === 'object' && wish !== null && 'port' in wish && Number(wish.port) === 443;
    if (isNamed) list[0] = { ...wish, host: '127.0.0.1', port };
    return connect.apply(this, given);
  };
}
