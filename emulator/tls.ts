import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificates {
  /** Absolute; for `NODE_EXTRA_CA_CERTS`, which is read when a process starts. */
  readonly caFile: string;
  readonly key: string;
  readonly cert: string;
}

const dayMs = 86_400_000;
const lifetimeDays = 730;
/** A certificate that ends within this time is made anew: long enough for any session. */
const renewBeforeMs = 30 * dayMs;

/**
 * The certificate for localhost, its key, and the authority that signed it, made once into `dataDir`.
 *
 * The authority's key is thrown away: nobody can sign anything else that a machine trusting it would accept.
 */
export async function ensureCertificates(dataDir: string): Promise<Certificates> {
  const folder = resolve(join(dataDir, 'tls'));
  return (await readCertificates(folder)) ?? (await makeCertificates(folder));
}

const paths = (folder: string) => ({
  caFile: join(folder, 'ca.pem'),
  keyFile: join(folder, 'key.pem'),
  certFile: join(folder, 'cert.pem'),
});

async function readCertificates(folder: string): Promise<Certificates | undefined> {
  const { caFile, keyFile, certFile } = paths(folder);
  try {
    const [ca, key, cert] = await Promise.all([caFile, keyFile, certFile].map((file) => readFile(file, 'utf8')));
    if (ca === undefined || key === undefined || cert === undefined) return undefined;
    return isUsable(ca, cert) ? { caFile, key, cert } : undefined;
  } catch {
    return undefined;
  }
}

/** A crash between two files can leave a certificate and an authority that don't belong together. */
function isUsable(ca: string, cert: string): boolean {
  const authority = new X509Certificate(ca);
  const leaf = new X509Certificate(cert);
  const lastsUntil = Math.min(Date.parse(authority.validTo), Date.parse(leaf.validTo));
  return leaf.verify(authority.publicKey) && lastsUntil - renewBeforeMs > Date.now();
}

async function makeCertificates(folder: string): Promise<Certificates> {
  const made = await generatePair();
  const { caFile, keyFile, certFile } = paths(folder);
  await mkdir(folder, { recursive: true });
  await writeWhole(keyFile, made.key, 0o600);
  await writeWhole(certFile, made.cert, 0o644);
  await writeWhole(caFile, made.ca, 0o644);
  return { caFile, key: made.key, cert: made.cert };
}

async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, text, { mode });
  await chmod(draft, mode);
  await rename(draft, file);
}

async function generatePair(): Promise<{ ca: string; key: string; cert: string }> {
  const notBeforeDate = new Date(Date.now() - dayMs);
  const notAfterDate = new Date(Date.now() + lifetimeDays * dayMs);
  const common = { keyType: 'ec', algorithm: 'sha256', notBeforeDate, notAfterDate } as const;
  const authority = await generate([{ name: 'commonName', value: 'Planshift emulator authority' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { ca: authority.cert, key: server.private, cert: server.cert };
}
