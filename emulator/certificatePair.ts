import { generate } from 'selfsigned';

export type AltName = { readonly type: 2; readonly value: string } | { readonly type: 7; readonly ip: string };

interface Wanted {
  readonly authority: string;
  /** What the server is called, and every name and address it answers to. */
  readonly server: string;
  readonly altNames: readonly AltName[];
  /** A year from now where they are left out. */
  readonly notBeforeDate?: Date;
  readonly notAfterDate?: Date;
}

export interface CertificatePair {
  /** Of the authority, which clients are to trust; its key is not kept. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** An authority made for this one server, and the server's certificate by it; all as PEM. */
export async function certificatePair({ authority, server, altNames, ...dates }: Wanted): Promise<CertificatePair> {
  const common = { keyType: 'ec', algorithm: 'sha256', ...dates } as const;
  const ca = await generate([{ name: 'commonName', value: authority }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: server }], {
    ...common,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...altNames] },
    ],
  });
  return { ca: ca.cert, key: leaf.private, cert: leaf.cert };
}

export const dnsName = (value: string): AltName => ({ type: 2, value });
