import { cardSamples } from '../../gallery/samples/cardSamples';
import { parseAnswer } from '../../src/cards/answers';
import { readerOf } from '../../src/text/reader';
import { elementsOf, opensOf, pressedInView, submitsOf, textsOf } from '../support/cardParts';

const english = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });
const samples = [english, italian].flatMap((reader) =>
  cardSamples(reader).map(({ name, build }) => [`${reader.language} ${name}`, build()] as const),
);

/** What every Teams client of schema 1.5 knows. */
const known = new Set([
  'AdaptiveCard',
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'ActionSet',
  'Input.Text',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ToggleVisibility',
]);

describe.each(samples)('%s', (name, card) => {
  it('leaves no placeholder for the reader to see', () => {
    expect(JSON.stringify(card)).not.toContain('${');
    expect(textsOf(card).filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('says “or” between plans of which one is enough', () => {
    expect(textsOf(card).filter((text) => / \/ /.test(text))).toEqual([]);
  });

  it('is schema 1.5 and stays under 24 KB', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(24_000);
  });

  it('has a fallback for whatever a client may not know', () => {
    const strange = elementsOf(card).filter(({ type }) => !known.has(String(type)));

    expect(strange.filter(({ fallback }) => fallback === undefined)).toEqual([]);
  });

  it('says where it can’t be seen what it is and what can be typed', () => {
    const { lang, speak, fallbackText } = card as Readonly<Record<string, string>>;

    expect(name.startsWith(`${lang} `)).toBe(true);
    expect(speak).toMatch(/\S+ \S+/);
    expect(speak).not.toMatch(/\*\*|\\|\n/);
    expect([...speak!].length).toBeLessThanOrEqual(240);
    expect(fallbackText).toMatch(/ \*\*[a-z]/);
  });

  it('never lets a purchase be confirmed where it can’t be seen', () => {
    expect(card['fallbackText']).not.toMatch(/\*\*(confirm|conferma)\*\*/);
  });

  it('begins with its title, large and a heading', () => {
    // What was answered is a line of the chat's past, and no page.
    if (/ (answered|review-not-now|approval-(lapsed|withdrawn|declined)|goes-on)$/.test(name)) return;
    const [title] = elementsOf(card).filter(({ type }) => type === 'TextBlock');

    expect(title).toMatchObject({ style: 'heading', size: 'large', weight: 'bolder', wrap: true });
    expect(card['fallbackText']).toContain(title!['text']);
  });

  it('sends only what the shared schema reads back', () => {
    for (const { data } of submitsOf(card)) {
      const [read] = Object.values(parseAnswer(data) ?? {}) as object[];

      expect(read).toMatchObject(data as object);
      expect(data).not.toHaveProperty('msteams');
    }
  });

  it('shows at most six things to press outside of its rows, and keeps the others behind one more', () => {
    expect(pressedInView(card).map(({ title }) => title)).toEqual(
      pressedInView(card)
        .slice(0, 6)
        .map(({ title }) => title),
    );
  });

  it('makes at most one of all its buttons stand out', () => {
    expect(elementsOf(card).filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
  });

  it('opens only pages with all their ids', () => {
    expect(opensOf(card).filter((url) => !/^https?:\/\/[^\s{}]+$/.test(String(url)))).toEqual([]);
  });
});

it('has the same cards with the same buttons in both languages', () => {
  const shape = (reader: typeof english) =>
    cardSamples(reader).map(({ name, build }) => [
      name,
      [submitsOf(build()).map(({ data }) => data), opensOf(build())],
    ]);

  expect(shape(italian)).toEqual(shape(english));
});

it('says everything of the Italian cards in Italian', () => {
  const texts = (reader: typeof english) => new Set(cardSamples(reader).flatMap(({ build }) => textsOf(build())));
  const spokenInEnglish = texts(english);

  const shared = [...texts(italian)].filter((text) => spokenInEnglish.has(text));

  expect(shared.filter((text) => /\b(the|and|of|is|are|not)\b/i.test(text))).toEqual([]);
});
