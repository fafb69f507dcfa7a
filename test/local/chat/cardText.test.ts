import fc from 'fast-check';
import { cardText } from '../../../local/chat/cardText';
import { plainText } from '../../../local/chat/plainText';
import { plain } from '../../../src/text/plain';
import { wrap } from '../../../local/chat/wrap';

const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, ...more });
const submit = (title: string, data: object = {}, more: object = {}) => ({
  type: 'Action.Submit',
  title,
  data,
  ...more,
});
const linesOf = (...body: readonly object[]) => cardText({ type: 'AdaptiveCard', body }).lines;

describe('a card in the terminal', () => {
  it('reads from top to bottom, with its buttons numbered where they stand', () => {
    const { lines, buttons } = cardText({
      body: [
        block('Which plan?', { weight: 'bolder' }),
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', items: [block('Business Basic'), block('from €5.60')] },
            { type: 'Column', items: [{ type: 'ActionSet', actions: [submit('Choose', { choice: 'a' })] }] },
          ],
        },
        { type: 'FactSet', facts: [{ title: 'People', value: '40' }] },
      ],
      actions: [submit('Show all', { choice: 'all' }), submit('Not now', {}, { isEnabled: false })],
    });

    expect(lines).toEqual([
      'Which plan?',
      'Business Basic   [1] Choose',
      'from €5.60',
      'People: 40',
      '[2] Show all   (Not now)',
    ]);
    expect(buttons.map(({ data }) => data)).toEqual([{ choice: 'a' }, { choice: 'all' }]);
  });

  it('lines up the cells of a table', () => {
    const cell = (text: string) => ({ type: 'TableCell', items: [block(text)] });
    const row = (...cells: readonly string[]) => ({ type: 'TableRow', cells: cells.map(cell) });

    expect(linesOf({ type: 'Table', rows: [row('Month', 'Ends'), row('December', '3')] })).toEqual([
      'Month      Ends',
      'December   3',
    ]);
  });

  it('shows the fallback of what it does not know, and nothing where that is to be dropped', () => {
    expect(
      linesOf({ type: 'Chart.VerticalBar', fallback: block('December: 3') }, { type: 'Badge', fallback: 'drop' }),
    ).toEqual(['December: 3']);
    expect(linesOf({ type: 'constructor' })).toEqual([]);
  });

  it('opens what a person would have to unfold, and shows addresses', () => {
    const nested = { body: [block('Really?')], actions: [submit('Yes', { yes: true })] };
    const { lines, buttons } = cardText({
      body: [block('Stop?')],
      actions: [
        { type: 'Action.ShowCard', title: 'Stop…', card: nested },
        { type: 'Action.OpenUrl', title: 'Result', url: 'http://127.0.0.1:3978/files/x' },
      ],
    });

    expect(lines).toEqual(['Stop?', 'Result: http://127.0.0.1:3978/files/x', 'Stop…:', '  Really?', '  [1] Yes']);
    expect(buttons).toHaveLength(1);
  });

  it('numbers rows that react to a press, and keeps parts apart that stand apart', () => {
    const row = { type: 'Container', separator: true, items: [block('Contoso')], selectAction: submit('Open') };

    expect(linesOf(block('Three match'), row)).toEqual(['Three match', '', 'Contoso', '[1] Open']);
  });

  it('shows how to fill in each input', () => {
    const { lines, inputs } = cardText({
      body: [
        { type: 'Input.Toggle', id: 'renews', title: 'Renews automatically', value: 'true' },
        { type: 'Input.Text', id: 'query', label: 'Search', value: 'dana' },
        {
          type: 'Input.ChoiceSet',
          id: 'chosen',
          label: 'Who?',
          isMultiSelect: true,
          value: 'u2',
          choices: [
            { title: 'Dana', value: 'u1' },
            { title: 'Omar', value: 'u2' },
          ],
        },
      ],
    });

    expect(lines).toEqual([
      '(x) Renews automatically  [renews=true]',
      'Search: ‹dana›  [query=…]',
      'Who?  [chosen=1,2]',
      '  ( ) 1. Dana',
      '  (x) 2. Omar',
    ]);
    expect(inputs.map(({ id, preset }) => [id, preset])).toEqual([
      ['renews', 'true'],
      ['query', 'dana'],
      ['chosen', 'u2'],
    ]);
  });

  it('falls back to its one sentence when nothing of it can be shown', () => {
    expect(cardText({ fallbackText: 'Done', body: [{ type: 'Icon' }] }).lines).toEqual(['Done']);
  });

  it('never breaks on whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('body', 'actions', 'type'), fc.jsonValue()), (card) => {
        expect(Array.isArray(cardText(card).lines)).toBe(true);
      }),
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['**Bold** and _soft_ and `code`', 'Bold and soft and code'],
    ['[Contoso](http://a.example) and a_b_c and 2 * 3 * 4', 'Contoso (http://a.example) and a_b_c and 2 * 3 * 4'],
    ['before\n```\n**a**,=b\n```\nafter', 'before\n**a**,=b\nafter'],
  ])('%j reads %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it('that a name contains is shown letter for letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,30}$/), (name) => {
        const shown = name.replace(/ {2,}/g, ' ').trim();

        expect(plainText(`x ${plain(name)}`)).toBe(`x ${shown}`.replace(/ $/, shown === '' ? ' ' : ''));
      }),
    );
  });
});

describe('a long line', () => {
  it('breaks between words and keeps what follows under its beginning', () => {
    expect(wrap('  one two three four', 10)).toEqual(['  one two', '  three', '  four']);
  });

  it('that fits, or is one long word, stays as it is', () => {
    expect(wrap('one  two', 40)).toEqual(['one  two']);
    expect(wrap('http://127.0.0.1/files/abcdef', 10)).toEqual(['http://127.0.0.1/files/abcdef']);
    expect(wrap('', 10)).toEqual(['']);
  });
});
