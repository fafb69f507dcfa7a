/** What an operator has to look at, by the code of the operating system. */
const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already; give one of them another PORT',
  EACCES: 'this account may not have that PORT; above 1023 it may',
  EADDRNOTAVAIL: 'this machine has no such address; HOST has to be one of its own, or 0.0.0.0 for all',
  ENOTFOUND: 'HOST is no address that anybody knows',
  EAI_AGAIN: 'HOST can not be looked up at the moment',
};

/** Why nobody will be heard, in one line; with the machine's own words where it is none of the usual reasons. */
export function listenFault(error: Error & { readonly code?: string }, host: string, port: number): Error {
  const reason = remedies[error.code ?? ''];
  const why = reason === undefined ? error.message : `${reason} (${error.code})`;
  return new Error(`Planshift can't listen on ${host}, port ${port}: ${why}.`, { cause: error });
}
