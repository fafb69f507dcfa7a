import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { ensureCertificates } from '../../emulator/tls';

const run = promisify(execFile);
const folder = () => mkdtemp(join(tmpdir(), 'emulator-tls-'));

describe('the certificates of the emulator', () => {
  it('are trusted by a plain Node client under each of its names', async () => {
    const { caFile, key, cert } = await ensureCertificates(await folder());
    const server = createServer({ key, cert }, (_request, answer) => answer.end('hello'));
    server.listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const script = `
      const hosts = ['localhost', '127.0.0.1', '[::1]'];
      Promise.all(hosts.map((host) => fetch('https://' + host + ':${port}').then((r) => r.text())))
        .then((texts) => console.log(texts.join(',')), (error) => console.log(String(error.cause ?? error)))`;
    const { stdout } = await run(process.execPath, ['-e', script], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile },
    });
    server.close();
    expect(stdout.trim()).toBe('hello,hello,hello');
  });

  it('stay the same at the next start, so that running clients go on trusting them', async () => {
    const dataDir = await folder();
    expect(await ensureCertificates(dataDir)).toEqual(await ensureCertificates(dataDir));
  });

  it('keep the key to the owner and leave no key to sign with', async () => {
    const dataDir = await folder();
    await ensureCertificates(dataDir);
    expect((await stat(join(dataDir, 'tls', 'key.pem'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dataDir, 'tls', 'ca.pem'), 'utf8')).not.toContain('PRIVATE');
  });

  it('are made anew when they are about to end or do not belong together', async () => {
    const dataDir = await folder();
    const first = await ensureCertificates(dataDir);
    const soon = await generate([{ name: 'commonName', value: 'x' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + 86_400_000),
    });
    await writeFile(first.caFile, soon.cert);
    const second = await ensureCertificates(dataDir);
    expect(second.cert).not.toBe(first.cert);
    const authority = new X509Certificate(await readFile(second.caFile, 'utf8'));
    expect(authority.ca).toBe(true);
    expect(new X509Certificate(second.cert).verify(authority.publicKey)).toBe(true);
  });
});
