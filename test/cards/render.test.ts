import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commas, line } from '../../src/cards/parts/names';
import { render } from '../../src/cards/render';
import { say } from '../../src/dialogs/turn';
import type { Turn } from '../../src/dialogs/turn';
import { oneLine, phrase, plain } from '../../src/text/plain';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

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
  expect(() => render(template, reader, { title: plain('a') })).toThrow(/rows/);
});

it('has templates with neither conditions nor words', () => {
  const folder = path.join(__dirname, '../../src/cards/templates');
  const templates = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const shown = templates.flatMap((text) => [...text.matchAll(/"(?:text|title|label|placeholder)": "([^"]*)"/g)]);

  expect(templates.filter((text) => text.includes('$when'))).toEqual([]);
  expect(shown.map(([, words]) => words).filter((words) => !/^\$\{[^}]+\}$/.test(words!))).toEqual([]);
});

it('shows data that looks like a placeholder as it is', () => {
  const card = render(template, reader, {
    title: plain('${title} ${nobody}'),
    rows: [{ name: plain('${$root.title}') }],
  });

  expect(card['body']).toEqual([
    { type: 'TextBlock', text: '${title} ${nobody}' },
    { type: 'TextBlock', text: '${$root.title}: ${$root.title}' },
  ]);
});

it('renders the same template again without remembering the time before', () => {
  const first = render(template, reader, { title: plain('one'), rows: [{ name: plain('a') }] });
  const second = render(template, reader, { title: plain('two'), rows: [] });

  expect(first['body']).toHaveLength(2);
  expect(second['body']).toEqual([{ type: 'TextBlock', text: 'two' }]);
});

it('takes a name from outside only once it was made plain', () => {
  const name: string = '*Contoso*';
  const { running } = textFor(reader);
  const doors = [
    // @ts-expect-error a title
    () => render(template, reader, { title: name, rows: [] }),
    // @ts-expect-error the name of a row
    () => render(template, reader, { title: plain(name), rows: [{ name }] }),
    // @ts-expect-error a fact
    () => render(template, reader, { title: plain(name), rows: [], facts: [{ title: plain(name), value: name }] }),
    // @ts-expect-error a paragraph
    () => render(template, reader, { title: plain(name), rows: [], paragraphs: [`${plain(name)}: ${name}`] }),
    // @ts-expect-error a sentence
    () => running.paused(name),
    // @ts-expect-error a part of a sentence
    () => running.moveDoingEta(1, 2, name),
    // @ts-expect-error a fact of a problem
    () => textFor(reader).problems.of.seatsNotReady({ order: name }),
    // @ts-expect-error a line of several
    () => line(plain(name), name),
    // @ts-expect-error a few names
    () => commas([plain(name), name]),
    // @ts-expect-error a template
    () => phrase`${plain(name)}: ${name}`,
    // @ts-expect-error a name on one line only
    () => running.paused(oneLine(name)),
    // @ts-expect-error a message
    () => say({} as Turn, name),
    // @ts-expect-error a button, on which nothing may be escaped
    () => textFor(reader).remedies.group(plain(name)),
  ];

  expect(doors).toHaveLength(13);
  expect(line(running.paused(plain(name)), plain(name))).toBe('Paused: \\*Contoso\\* · \\*Contoso\\*');
});
