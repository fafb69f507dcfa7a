import { partsIn, words } from './cardParts';
import type { CardPart } from './cardParts';
import { plainText } from './plainText';

export interface CardInput {
  readonly id: string;
  /** What it sends untouched; empty: nothing. */
  readonly preset: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage: string;
  readonly isMultiple: boolean;
  /** What it can be; empty: anything. */
  readonly choices: readonly { readonly value: string; readonly title: string }[];
}

export function toInput(part: CardPart): CardInput {
  const isToggle = part['type'] === 'Input.Toggle';
  const preset = typeof part['value'] === 'number' ? String(part['value']) : words(part['value']);
  return {
    id: words(part['id']),
    preset: isToggle ? preset || off(part) : preset,
    label: plainText(words(part['label']) || words(part['title']) || words(part['placeholder'])),
    isRequired: part['isRequired'] === true,
    errorMessage: words(part['errorMessage']),
    isMultiple: part['isMultiSelect'] === true,
    choices: isToggle ? [on(part), off(part)].map((value) => ({ value, title: value })) : choicesOf(part),
  };
}

const on = (part: CardPart): string => words(part['valueOn']) || 'true';
const off = (part: CardPart): string => words(part['valueOff']) || 'false';

const choicesOf = (part: CardPart) =>
  partsIn(part['choices']).map(({ title, value }) => ({ value: words(value), title: plainText(words(title)) }));

/** How an input looks, and how to fill it in. */
export function inputLines(part: CardPart): readonly string[] {
  const input = toInput(part);
  if (part['type'] === 'Input.Toggle') {
    return [`(${input.preset === on(part) ? 'x' : ' '}) ${input.label}  ${hint(input, input.preset)}`];
  }
  if (input.choices.length === 0) return [`${input.label}: ‹${input.preset}›  ${hint(input, '…')}`];
  const chosen = input.preset.split(',');
  const rows = input.choices.map(
    ({ title, value }, at) => `  (${chosen.includes(value) ? 'x' : ' '}) ${at + 1}. ${title}`,
  );
  return [`${input.label}  ${hint(input, input.isMultiple ? '1,2' : '1')}`.trim(), ...rows];
}

const hint = ({ id }: CardInput, example: string): string => `[${id}=${example}]`;
