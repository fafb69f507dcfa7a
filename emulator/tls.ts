import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { certificatePair, dnsName } from './certificatePair';
import type { CertificatePair } from './certificatePair';

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

function generatePair(): Promise<CertificatePair> {
  return certificatePair({
    authority: 'Planshift emulator authority',
    server: 'localhost',
    altNames: [dnsName('localhost'), { type: 7, ip: '127.0.0.1' }, { type: 7, ip: '::1' }],
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + lifetimeDays * dayMs),
  });
}
