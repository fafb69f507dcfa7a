import { fetchAttachmentOver } from '../../../src/bot/files/fetchAttachment';
import { uploadFileOver } from '../../../src/bot/files/fileConsent';
import type { FileRoad } from '../../../src/bot/files/fileRoad';

const ours = 'https://contoso-my.sharepoint.com/personal/alex/list.csv?tempauth=secret';

/** A network in which each address answers with a file or sends on; tells what was asked, and what was logged. */
function network(answers: Readonly<Record<string, string | { readonly to: string }>>, cloud?: FileRoad['cloud']) {
  const asked: string[] = [];
  const logged: unknown[] = [];
  const road: FileRoad = {
    cloud,
    log: { info: () => undefined, warn: (_message, facts) => void logged.push(facts), error: () => undefined },
    fetch: async (input) => {
      const url = input as string;
      asked.push(url);
      const answer = answers[url] ?? '';
      if (typeof answer === 'string') return new Response(answer);
      return new Response(null, { status: 302, headers: { location: answer.to } });
    },
  };
  return { road, asked, logged };
}

const elsewhere = { fault: 'elsewhere' };

it.each([
  'https://evil.example/list.csv',
  'http://contoso-my.sharepoint.com/list.csv',
  'https://contoso-my.sharepoint.com:8443/list.csv',
  'https://alex@contoso-my.sharepoint.com/list.csv',
  'https://sharepoint.com.evil.example/list.csv',
  'https://evilsharepoint.com/list.csv',
  'http://127.0.0.1:5432/',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'nothing',
])('asks nothing of %s in production', async (url) => {
  const { road, asked } = network({}, 'public');

  await expect(fetchAttachmentOver(road)(url)).resolves.toEqual(elsewhere);
  await expect(uploadFileOver(road)(url, Buffer.from('x'), AbortSignal.timeout(1_000))).rejects.toThrow();

  expect(asked).toEqual([]);
});

it('reads a file from the store it is in, also where that sends on within itself', async () => {
  const { road, asked } = network(
    {
      [ours]: { to: '/personal/alex/other.csv' },
      [new URL('/personal/alex/other.csv', ours).href]: 'ana@contoso.example',
    },
    'public',
  );

  await expect(fetchAttachmentOver(road)(ours)).resolves.toEqual({ text: 'ana@contoso.example' });

  expect(asked).toHaveLength(2);
});

it.each(['http://127.0.0.1:8080/admin', 'https://evil.example/'])(
  'does not follow a file to %s, and logs the host alone',
  async (to) => {
    const { road, asked, logged } = network({ [ours]: { to } }, 'public');

    await expect(fetchAttachmentOver(road)(ours)).resolves.toEqual(elsewhere);

    expect(asked).toEqual([ours]);
    expect(logged).toEqual([{ host: new URL(to).hostname }]);
    expect(JSON.stringify(logged)).not.toMatch(/admin|secret/);
  },
);

it('does not go round in a circle', async () => {
  const { road, asked } = network({ [ours]: { to: ours } }, 'public');

  await expect(fetchAttachmentOver(road)(ours)).resolves.toEqual(elsewhere);

  expect(asked.length).toBeLessThan(6);
});

it('reads files of this machine in practice, and no others', async () => {
  const { road, asked } = network({ 'http://127.0.0.1:56150/f': 'a', 'http://localhost:56150/f': 'a' });
  const fetchAttachment = fetchAttachmentOver(road);

  for (const url of ['http://127.0.0.1:56150/f', 'http://localhost:56150/f'])
    await expect(fetchAttachment(url)).resolves.toEqual({ text: 'a' });
  await expect(fetchAttachment(ours)).resolves.toEqual(elsewhere);

  expect(asked).toHaveLength(2);
});

const answering = (fetch: FileRoad['fetch']) =>
  fetchAttachmentOver({ ...network({}, 'public').road, fetch: fetch! })(ours);
const page = '\n<!DOCTYPE html><html><body>Sign in to your account</body></html>';
const csv = { 'content-type': 'text/csv' };

it.each([
  ['that is gone', new Response('gone', { status: 404 }), 'missing'],
  ['that was deleted for good', new Response('gone', { status: 410 }), 'missing'],
  ['that is not for us', new Response('no', { status: 403 }), 'refused'],
  ['whose address has grown too old', new Response('no', { status: 401 }), 'refused'],
  ['whose store has trouble', new Response('busy', { status: 503 }), 'trouble'],
  [
    'that is a web page',
    new Response('sign in', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    'webPage',
  ],
  ['that is a web page and says otherwise', new Response(page, { headers: csv }), 'webPage'],
  [
    'that is a web page below what may stand above one',
    new Response(`\uFEFF<?xml version="1.0"?>\n<!-- Sign-in -->${page}`, { headers: csv }),
    'webPage',
  ],
])('tells of a file %s what it is', async (_what, answer, fault) => {
  expect(await answering(async () => answer)).toEqual({ fault });
});

it('takes a list in which somebody wrote of a web page for a list', async () => {
  const list = 'ana@contoso.example\n<html>';

  expect(await answering(async () => new Response(list, { headers: csv }))).toEqual({ text: list });
});

it('says that a file can’t be reached, and logs the code of the network alone', async () => {
  const { road, logged } = network({}, 'public');
  const refused = new TypeError('fetch failed', { cause: Object.assign(new Error(ours), { code: 'ECONNREFUSED' }) });
  const fetch = async () => Promise.reject(refused);

  expect(await fetchAttachmentOver({ ...road, fetch })(ours)).toEqual({ fault: 'unreachable' });

  expect(logged).toEqual([{ code: 'ECONNREFUSED' }]);
});

it.each(['before', 'after'])('stops waiting for a file that stands still %s its headers', async (when) => {
  const fetch: FileRoad['fetch'] = (_url, init) =>
    new Promise((resolve, reject) => {
      init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
      if (when === 'after') resolve(new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })));
    });

  expect(await answering(fetch)).toEqual({ fault: 'slow' });
});
