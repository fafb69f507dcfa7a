import { createHash } from 'node:crypto';
import type { Server } from 'restify';
import * as restify from 'restify';
import { addPages } from '../../../src/bot/http/pages';
import { close, listen } from '../../../src/bot/http/server';

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map(close)));

async function serve(imprint?: Parameters<typeof addPages>[1]): Promise<string> {
  const server = restify.createServer();
  addPages(server, imprint);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`;
}

const pages = ['/', '/privacy', '/terms'];
const read = async (url: string, language = 'en-GB'): Promise<string> =>
  (await fetch(url, { headers: { 'accept-language': language } })).text();

it.each(pages)('answers %s with a page in the language of the browser, and in the other when asked', async (page) => {
  const origin = await serve();

  const english = await read(origin + page, 'de-DE, en;q=0.8');
  const italian = await read(origin + page, 'it-IT,it;q=0.9,en;q=0.8');

  expect(english).toContain('<html lang="en">');
  expect(italian).toContain('<html lang="it">');
  expect(english).toContain(`href="${page}?lang=it">Italiano`);
  expect(await read(`${origin}${page}?lang=it`, 'en')).toBe(italian);
  expect(await read(`${origin}${page}?lang=xx`, 'it')).toBe(italian);
});

it('says who runs the bot, whom to ask, how long names are kept and where the operator’s own words are', async () => {
  const origin = await serve({
    name: 'Fabrikam',
    contact: 'help@fabrikam.example',
    privacyUrl: 'https://fabrikam.example/privacy?a=1&b=2',
    termsUrl: 'https://fabrikam.example/terms',
    keepNamesMonths: 1_200,
  });

  const privacy = await read(`${origin}/privacy`);

  expect(privacy).toContain('Fabrikam runs Planshift');
  expect(privacy).toContain('contact help@fabrikam.example');
  expect(privacy).toContain('1,200 months after a migration has ended');
  expect(privacy).toContain('href="https://fabrikam.example/privacy?a=1&amp;b=2"');
  expect(await read(`${origin}/terms`, 'it')).toContain('href="https://fabrikam.example/terms"');
  expect(await read(`${origin}/terms`, 'it')).toContain('Fabrikam gestisce Planshift');
});

it('names nobody where nobody was named, and leads nowhere else', async () => {
  const origin = await serve();

  for (const page of pages) {
    const links = [...(await read(origin + page)).matchAll(/href="([^"]*)"/g)].map(([, url]) => url!);

    expect(links.filter((url) => !pages.includes(url.split('?')[0]!))).toEqual([]);
  }
  expect(await read(`${origin}/privacy`)).toContain('The organisation that runs this bot runs Planshift');
});

it('shows the words of an operator letter for letter, whatever is in them', async () => {
  const origin = await serve({ name: '<script>alert("1")</script> & Söhne', keepNamesMonths: 24 });

  const page = await read(`${origin}/privacy`);

  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Söhne runs Planshift');
});

it.each(pages)('lets a browser run and load nothing on %s but the style that it brings', async (page) => {
  const answer = await fetch((await serve()) + page);
  const style = /<style>([^]*)<\/style>/.exec(await answer.text())![1]!;
  const policy = answer.headers.get('content-security-policy')!;

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
});
