import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AppCertificate } from '../identity';

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const privateKey =
  /-----BEGIN (?:ENCRYPTED |RSA |EC )?PRIVATE KEY-----[^]+?-----END (?:ENCRYPTED |RSA |EC )?PRIVATE KEY-----/;

type Opened = Omit<AppCertificate, 'isChainSent'>;

/**
 * @param given the path of a PEM file, or what would be in it, in one line with `\n` as well
 * @returns a complaint where it is not a certificate with its key, without anything of it
 */
export function openCertificate(given: string, password: string | undefined): Opened | string {
  const pem = pemOf(given);
  if (pem === undefined) return 'must be a PEM file that can be read, or what would be in it';
  const chain = pem.match(certificates) ?? [];
  const [first] = chain;
  if (first === undefined) return 'must hold a certificate as PEM';
  const key = keyIn(pem, password);
  return typeof key === 'string' ? key : (fitting(first, key) ?? asParts(chain, first, key));
}

function keyIn(pem: string, password: string | undefined): KeyObject | string {
  const [text] = privateKey.exec(pem) ?? [];
  if (text === undefined) return 'must hold the private key as well, as PEM';
  const key = opened(text, password);
  if (key === undefined) return 'must have a private key that opens, with its password where it has one';
  return key.asymmetricKeyType === 'rsa' ? key : 'must have an RSA key, because Entra takes no other';
}

function pemOf(given: string): string | undefined {
  if (given.includes('-----BEGIN ')) return given.replaceAll('\\n', '\n');
  try {
    return readFileSync(given, 'utf8');
  } catch {
    return undefined;
  }
}

function opened(text: string, passphrase: string | undefined): KeyObject | undefined {
  try {
    return createPrivateKey({ key: text, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    return undefined;
  }
}

function fitting(first: string, key: KeyObject): string | undefined {
  try {
    const isItsOwn = new X509Certificate(first).checkPrivateKey(key);
    return isItsOwn ? undefined : 'must hold the key of its first certificate';
  } catch {
    return 'must hold a certificate as PEM';
  }
}

const asParts = (chain: readonly string[], first: string, key: KeyObject): Opened => ({
  chain: chain.join('\n'),
  key: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
  thumbprint: new X509Certificate(first).fingerprint256.replaceAll(':', ''),
});
