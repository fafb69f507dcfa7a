import { cardSamples } from '../../gallery/samples/cardSamples';
import { sampleReaders } from '../../gallery/samples/readers';
import { elementsOf } from '../support/cardParts';

type Json = Readonly<Record<string, unknown>>;

const samples = sampleReaders.flatMap((reader) =>
  cardSamples(reader).map(({ name, build }) => [`${reader.language} ${name}`, build()] as const),
);

const actionsOf = (card: Json): readonly Json[] =>
  elementsOf(card).filter(({ type }) => String(type).startsWith('Action.'));

/** What is read aloud of it, and shown to a pointer that rests on it. */
const nameOf = ({ title, tooltip }: Json): string => JSON.stringify([title, tooltip]);

const inputsOf = (card: Json): readonly Json[] =>
  elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));

const isGiven = (words: unknown): boolean => typeof words === 'string' && words.trim() !== '';

describe.each(samples)('%s, heard instead of seen', (_name, card) => {
  it('calls no two of its actions the same, unless they do the same', () => {
    const acts = new Map<string, Set<string>>();
    for (const action of actionsOf(card)) {
      const does = JSON.stringify([action['data'], action['url'], action['targetElements']]);
      acts.set(nameOf(action), (acts.get(nameOf(action)) ?? new Set()).add(does));
    }

    expect([...acts].filter(([, does]) => does.size > 1)).toEqual([]);
  });

  it('names every input, and says what is missing where it must be filled', () => {
    const nameless = inputsOf(card).filter(
      ({ label, title, type }) => !isGiven(type === 'Input.Toggle' ? title : label),
    );
    const silent = inputsOf(card).filter(
      ({ isRequired, errorMessage }) => isRequired === true && !isGiven(errorMessage),
    );

    expect([...nameless, ...silent]).toEqual([]);
  });

  it('lets an input that must be filled stand in the way of nothing but its own button', () => {
    const needs = inputsOf(card).filter(({ isRequired }) => isRequired === true);
    const blocked = actionsOf(card).filter(
      ({ type, associatedInputs }) => type === 'Action.Submit' && associatedInputs !== 'none',
    );

    expect(needs.length === 0 ? [] : blocked.slice(1).map(nameOf)).toEqual([]);
  });

  it('has in its title the sign for the colour behind it, which contrast themes do not show', () => {
    const [head] = card['body'] as readonly Json[];
    const sign = { good: '✔', warning: '⚠', attention: '⚠' }[String(head?.['style'])] ?? '';

    expect(String(card['fallbackText']).startsWith(sign)).toBe(true);
  });

  it('says in words or by a sign what green says', () => {
    const green = elementsOf(card).filter(({ color, style }) => /^good$/i.test(String(color ?? style)));
    const wordless = green.filter((part) => !elementsOf(part).some(({ text }) => isGiven(text)));

    expect(wordless).toEqual([]);
  });
});
