import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../src/cards/render';
import { readerOf } from '../../src/text/reader';

const reader = readerOf({ locale: 'en-GB' });

const template = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: '${title}' },
    { type: 'TextBlock', $data: '${rows}', text: '${name}: ${$data.name}' },
  ],
};

it('names every field that the data lacks instead of showing a placeholder', () => {
  expect(() => render(template, reader, { rows: [{}] })).toThrow(/title.*name|name.*title/);
});

it('misses a list that is to be repeated', () => {
  expect(() => render(template, reader, { title: 'a' })).toThrow(/rows/);
});

it('has templates with neither conditions nor words', () => {
  const folder = path.join(__dirname, '../../src/cards/templates');
  const templates = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const shown = templates.flatMap((text) => [...text.matchAll(/"(?:text|title|label|placeholder)": "([^"]*)"/g)]);

  expect(templates.filter((text) => text.includes('$when'))).toEqual([]);
  expect(shown.map(([, words]) => words).filter((words) => !/^\$\{[^}]+\}$/.test(words!))).toEqual([]);
});

it('shows data that looks like a placeholder as it is', () => {
  const card = render(template, reader, { title: '${title} ${nobody}', rows: [{ name: '${$root.title}' }] });

  expect(card['body']).toEqual([
    { type: 'TextBlock', text: '${title} ${nobody}' },
    { type: 'TextBlock', text: '${$root.title}: ${$root.title}' },
  ]);
});

it('renders the same template again without remembering the time before', () => {
  const first = render(template, reader, { title: 'one', rows: [{ name: 'a' }] });
  const second = render(template, reader, { title: 'two', rows: [] });

  expect(first['body']).toHaveLength(2);
  expect(second['body']).toEqual([{ type: 'TextBlock', text: 'two' }]);
});
