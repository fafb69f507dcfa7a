import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';

const pictures = path.join(__dirname, '..', '.output', 'pictures');
const patienceMs = 30_000;

/** The real chat client in a real browser, with an agent's eyes and hands. */
export interface ChatWindow {
  readonly page: Page;
  /** Script errors of the page, for the test to judge. */
  readonly errors: readonly string[];
  say(text: string): Promise<void>;
  /** Waits for the newest card or message of the bot that says this. */
  sees(text: string | RegExp): Promise<Locator>;
  /** Waits until the bot has said so many things and gives the last. */
  newest(count: number): Promise<Locator>;
  /** On the newest card that has such a button; the first of several. */
  press(button: string | RegExp): Promise<void>;
  /** On the row of a card that begins with this. */
  pressIn(card: Locator, row: RegExp, button: string): Promise<void>;
  picture(name: string, what: Locator): Promise<void>;
  close(): Promise<void>;
}

export async function openChatWindow(url: string, language: string): Promise<ChatWindow> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 2400 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.locator('[data-lexical-editor="true"]').waitFor({ timeout: patienceMs });
  return chatWindow(browser, page, errors, language);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

function chatWindow(browser: Browser, page: Page, errors: string[], language: string): ChatWindow {
  const folder = path.join(pictures, language);
  mkdirSync(folder, { recursive: true });
  const bubbles = page.locator('.fai-OutputCard');
  return {
    page,
    errors,
    async say(text) {
      await page.locator('[data-lexical-editor="true"]').click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    async sees(text) {
      const bubble = bubbles.filter({ hasText: text }).last();
      await bubble.waitFor({ timeout: patienceMs }).catch(async (error: unknown) => {
        await page.screenshot({ path: path.join(folder, 'when-it-failed.png'), fullPage: true });
        throw error;
      });
      return bubble;
    },
    async newest(count) {
      const bubble = bubbles.nth(count - 1);
      await bubble.locator('.ac-adaptiveCard').waitFor({ timeout: patienceMs });
      return bubble;
    },
    async press(button) {
      const cards = bubbles.filter({ has: page.getByRole('button', { name: button, exact: true }) });
      const target = cards.last().getByRole('button', { name: button, exact: true }).first();
      await target.click({ timeout: patienceMs });
    },
    async pressIn(card, row, button) {
      const rows = card
        .locator('.ac-container')
        .filter({ has: page.getByRole('button', { name: button, exact: true }) });
      // The innermost: containers hold containers.
      await rows.filter({ hasText: row }).last().getByRole('button', { name: button, exact: true }).first().click();
    },
    async picture(name, what) {
      await what.scrollIntoViewIfNeeded();
      await what.screenshot({ path: path.join(folder, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}
