import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { shownCards } from '../../gallery/shownCards';
import { launchChromium } from './chatWindow';

const main = path.join(__dirname, '..', '..', 'dist', 'gallery', 'main.js');
const folder = mkdtempSync(path.join(tmpdir(), 'gallery-'));
const file = path.join(folder, 'deep', 'cards.html');
const errors: string[] = [];
const requests: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  execFileSync(process.execPath, [main, '--out', file]);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it('draws every card in both languages, in every theme, wide and narrow, without a fault', async () => {
  const drawn = await page.locator('figure .ac-adaptiveCard:has(.ac-textBlock)').count();

  expect(drawn).toBe(shownCards().length * 2 * 3 * 2);
  expect(errors).toEqual([]);
});

it('needs nothing but the file', () => {
  expect(requests).toEqual([pathToFileURL(file).href]);
});

/** The words of whatever is wider inside than itself, by more than so many px, each with where it stands. */
const cutOff = (selector: string, morePx: number): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll(
    (elements, more) =>
      elements
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + more)
        .map((element) => {
          const { card, language, width } = element.closest('figure')!.dataset;
          return `${card} ${language} ${width}: ${element.textContent}`;
        }),
    morePx,
  );

it('keeps every card within its bubble', async () => {
  expect(await cutOff('figure .bubble > *', 0)).toEqual([]);
});

/** Of these, names from outside are the longest part. */
const named = /@|\(\d/;

it('shows the words of every button whole, also on a phone', async () => {
  const cut = await cutOff('figure .ac-pushButton, figure .ac-pushButton *', 1);

  expect(cut.filter((words) => !named.test(words))).toEqual([]);
});

it('prints each certificate on one sheet of A4', async () => {
  const files = readdirSync(path.dirname(file)).filter((name) => name.startsWith('certificate'));
  const sheets = [];
  for (const name of files) {
    const printed = await browser.newPage();
    await printed.goto(pathToFileURL(path.join(path.dirname(file), name)).href);
    const pdf = await printed.pdf({ preferCSSPageSize: true });
    sheets.push(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length);
    await printed.close();
  }

  expect(sheets).toEqual(Array.from({ length: 8 }, () => 1));
});

/** What is turned in pages: its first five rows are to be seen at once, with all that stands above and below the rows. */
const lists = /^(expiring|migrations|question-customer)/;
const mostOfCard = 620;
const mostOfList = 560;

it('keeps a card, and five rows of a list, within one look at a window of the usual width', async () => {
  const shown = page.locator('figure[data-theme="light"][data-width="480"]');
  const measured = await shown.evaluateAll((figures) =>
    figures.map((figure) => {
      const card = figure.querySelector('.ac-adaptiveCard')!;
      // A line of tiles is no row: each of its columns can be pressed.
      const rows = [...card.querySelectorAll('.ac-columnSet:not(:has(> .ac-selectable))')];
      const bottomOf = (nth: number) => rows.at(nth)?.getBoundingClientRect().bottom ?? 0;
      const beyondFive = rows.length > 5 ? bottomOf(-1) - bottomOf(4) : 0;
      const { card: name = '', language } = figure.dataset;
      return { name, language, height: Math.round(card.getBoundingClientRect().height), beyondFive };
    }),
  );

  const tooTall = measured.filter(({ name, height, beyondFive }) =>
    lists.test(name) ? height - beyondFive > mostOfList : height > mostOfCard,
  );

  expect(measured.length).toBe(shownCards().length * 2);
  expect(tooTall).toEqual([]);
});

it('shows the fallback where the renderer knows no such element', async () => {
  const expiring = page.locator('figure[data-card="expiring"][data-language="en"]').first();

  expect(await expiring.textContent()).toContain('Dec 2026');
});

it('shows the cards whose name has what is typed, and no others', async () => {
  await page.getByRole('searchbox').fill(' Notice-SET');

  const left = await page.locator('section:visible h2').evaluateAll((titles) => titles.map(({ id }) => id));
  expect(left).toEqual(['notice-settings', 'notice-settings-never', 'notice-settings-off']);
  expect(await page.locator('nav li:visible').count()).toBe(3);
  await page.getByRole('searchbox').fill('');
});

it('leaves out the faces that nobody wants to see', async () => {
  await page.getByRole('checkbox', { name: 'Italiano' }).uncheck();
  await page.getByRole('checkbox', { name: 'dark' }).uncheck();
  await page.getByRole('checkbox', { name: 'high contrast' }).uncheck();
  await page.getByRole('checkbox', { name: '320 px' }).uncheck();

  expect(await page.locator('section').first().locator('figure:visible').count()).toBe(1);
});
