import type { CardInput } from './cardInputs';
import type { CardPart } from './cardParts';
import type { CardButton } from './cardText';

type Given = Readonly<Record<string, string>>;

/** What a pressed button sends: its data, what the inputs are set to, and over that what was given. */
export function pressedValue(
  button: Pick<CardButton, 'data' | 'takesInputs'>,
  inputs: readonly CardInput[],
  given: Given,
): { readonly value: CardPart } | { readonly say: string } {
  const unknown = Object.keys(given).find((name) => !inputs.some(({ id }) => id === name));
  if (unknown !== undefined) return { say: noSuchInput(unknown, inputs) };
  if (!button.takesInputs) return { value: button.data };
  const filled: Record<string, string> = {};
  for (const input of inputs) {
    const read = readInput(input, given[input.id]);
    if ('say' in read) return read;
    // Empty inputs are left out, as Teams does.
    if (read.value !== '') filled[input.id] = read.value;
  }
  return { value: { ...button.data, ...filled } };
}

function noSuchInput(name: string, inputs: readonly CardInput[]): string {
  const known = inputs.map(({ id }) => id).join(', ');
  return `This card has no input "${name}". ${known === '' ? 'It has none.' : `It has: ${known}.`}`;
}

type Read = { readonly value: string } | { readonly say: string };

function readInput(input: CardInput, given: string | undefined): Read {
  const typed = given ?? input.preset;
  if (typed === '') return input.isRequired ? { say: missingSentence(input) } : { value: '' };
  if (given === undefined || input.choices.length === 0) return { value: typed };
  return chosen(input.isMultiple ? given.split(',').map((each) => each.trim()) : [given], input);
}

const missingSentence = ({ label, id, errorMessage }: CardInput): string =>
  errorMessage || `"${label || id}" must be filled in.`;

function chosen(asked: readonly string[], input: CardInput): Read {
  const found = asked.map((each) => choiceFor(each, input));
  const missing = asked.find((_each, at) => found[at] === undefined);
  if (missing === undefined) return { value: found.join(',') };
  return { say: `"${missing}" is none of: ${input.choices.map(({ title }) => title).join(', ')}.` };
}

/** By value, by number, by title or its beginning. */
function choiceFor(asked: string, { choices }: CardInput): string | undefined {
  const wanted = asked.toLowerCase();
  const is = (text: string): boolean => text.toLowerCase() === wanted;
  const numbered = /^\d+$/.test(asked) ? choices[Number(asked) - 1] : undefined;
  const found =
    choices.find(({ value }) => is(value)) ??
    numbered ??
    choices.find(({ title }) => is(title)) ??
    choices.find(({ title }) => title.toLowerCase().startsWith(wanted));
  return found?.value;
}
