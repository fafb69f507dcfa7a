import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface MadeCertificate {
  /** What is uploaded to an app registration. */
  readonly certificate: string;
  /** The key, open, or under a password. */
  readonly key: (password?: string) => string;
  /** Certificate and key in one file, as an operator has it. @returns its path */
  readonly file: (password?: string) => string;
}

/** As `openssl req -x509` makes one. */
export async function appCertificate(keyType: 'rsa' | 'ec' = 'rsa'): Promise<MadeCertificate> {
  const made = await generate([{ name: 'commonName', value: 'planshift' }], { keyType, algorithm: 'sha256' });
  const key = (passphrase?: string): string => {
    const locked = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
    return createPrivateKey(made.private)
      .export({ format: 'pem', type: 'pkcs8', ...locked })
      .toString();
  };
  const file = (password?: string): string => {
    const at = path.join(mkdtempSync(path.join(tmpdir(), 'planshift-certificate-')), 'app.pem');
    writeFileSync(at, `${made.cert}\n${key(password)}`);
    return at;
  };
  return { certificate: made.cert, key, file };
}
