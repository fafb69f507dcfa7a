import { cardSamples } from '../../gallery/samples/cardSamples';
import { sampleReaders } from '../../gallery/samples/readers';
import { pressable, pressVerb } from '../../src/cards/pressable';
import { elementsOf, submitsOf } from '../support/cardParts';

type Json = Readonly<Record<string, unknown>>;

const samples = sampleReaders.flatMap((reader) =>
  cardSamples(reader).map(({ name, build }) => [`${reader.language} ${name}`, build()] as const),
);
const asksForInputs = (card: Json): boolean => elementsOf(card).some(({ type }) => String(type).startsWith('Input.'));
const sent = (card: Json): Json => pressable(card) as Json;

describe.each(samples)('%s, as it is sent', (_name, card) => {
  it('has at each button the message that an older client sends', () => {
    const executes = elementsOf(sent(card)).filter(({ type }) => type === 'Action.Execute');

    expect(executes.map(({ fallback }) => fallback)).toEqual(asksForInputs(card) ? [] : submitsOf(card));
    for (const { fallback, ...button } of executes)
      expect(button).toEqual({ ...(fallback as Json), type: 'Action.Execute', verb: pressVerb });
  });

  it('stays under 24 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(sent(card)))).toBeLessThan(24_000);
  });
});

const button = { type: 'Action.Submit', title: 'Move…', data: { open: 'migrate' } };

it('leaves a card that asks for inputs to messages, which lose none of them on the way', () => {
  const card = { type: 'AdaptiveCard', body: [{ items: [{ type: 'Input.Text', id: 'query' }] }], actions: [button] };

  expect(pressable(card)).toBe(card);
});

it('rather does without than passes 24 KB', () => {
  const card = { type: 'AdaptiveCard', actions: Array.from({ length: 200 }, () => button) };

  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(24_000);
  expect(pressable(card)).toBe(card);
});

it('also reaches the buttons of rows, and what is pressed as a whole', () => {
  const card = { type: 'AdaptiveCard', body: [{ selectAction: button }, { columns: [{ items: [button] }] }] };

  expect(elementsOf(sent(card)).filter(({ type }) => type === 'Action.Execute')).toHaveLength(2);
});

it('takes what a button sends for no part of the card', () => {
  const odd = { ...button, data: { type: 'Action.Submit' } };

  expect(sent({ type: 'AdaptiveCard', actions: [odd] })).toMatchObject({
    actions: [{ data: odd.data, fallback: odd }],
  });
});
