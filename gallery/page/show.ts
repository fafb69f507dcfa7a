import type * as Cards from 'adaptivecards';
import type MarkdownIt from 'markdown-it';
import type { Language } from '../../src/migration/language';
import type { GalleryData, Theme } from './galleryData';

/** This file runs in the browser, put into the page after the two libraries; it may import types alone. */
const { AdaptiveCards, markdownit } = globalThis as unknown as {
  readonly AdaptiveCards: typeof Cards;
  readonly markdownit: typeof MarkdownIt;
};

const all = <T extends HTMLElement>(selector: string): readonly T[] => [...document.querySelectorAll<T>(selector)];
const data = JSON.parse(document.getElementById('data')!.textContent) as GalleryData;
const cards = new Map(data.cards.map((card) => [card.name, card.in]));

/** Of Markdown, Teams' cards know emphasis, links and lists. */
const markdown = markdownit('zero').enable(['emphasis', 'entity', 'escape', 'link', 'list', 'newline']);
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

for (const figure of all('figure')) {
  const { card, language, theme } = figure.dataset;
  figure.append(bubble(cards.get(card!)![language as Language], theme as Theme));
}

/** A form of its own, so that a choice made in one face takes nothing away from the next. */
function bubble(content: object, theme: Theme): HTMLElement {
  const made = document.createElement('form');
  made.className = 'bubble';
  made.addEventListener('submit', (event) => event.preventDefault());
  try {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(data.hostConfigs[theme]);
    card.parse(content);
    made.append(card.render()!);
  } catch (error) {
    made.append(Object.assign(document.createElement('pre'), { textContent: String(error) }));
  }
  return made;
}

const filter = all<HTMLInputElement>('input[type=search]')[0]!;
filter.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase();
  for (const part of all('[data-name]')) part.hidden = !part.dataset['name']!.includes(wanted);
});

for (const box of all<HTMLInputElement>('fieldset input')) {
  box.addEventListener('change', () => document.body.classList.toggle(`without-${box.value}`, !box.checked));
}
