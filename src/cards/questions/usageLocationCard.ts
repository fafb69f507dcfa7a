import { formatFor } from '../../text/format';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import { shown, someOf } from '../parts/names';
import { locationPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/typed.json';

export interface UsageLocationData {
  readonly question: string;
  readonly customerName: string;
  readonly count: number;
  readonly examples: readonly string[];
  /** ISO 3166 alpha-2 of the customer's billing address. */
  readonly suggested: string;
}

/** The agent confirms one country for everybody who has none; it is never guessed. */
export function usageLocationCard(data: UsageLocationData, reader: Reader): CardContent {
  const { people, questions } = textFor(reader);
  const { country } = people;
  const { question, count, examples } = data;
  const suggested = formatFor(reader).country(data.suggested);
  return render(template, reader, {
    title: country.title(count),
    paragraphs: [
      ...(examples.length === 0 ? [] : [someOf(examples, count, reader)]),
      country.about,
      country.suggestion(shown(data.customerName), suggested),
    ],
    first: [
      primary(country.use(suggested, count), pick(question, data.suggested)),
      button(country.skip, pick(question, locationPicks.skip)),
    ],
    input: {
      label: country.label,
      placeholder: country.placeholder,
      missing: country.missing,
      buttons: [button(country.useOther, { kind: 'search', question })],
    },
    notes: [country.hint],
    buttons: [button(questions.notNow, { kind: 'notNow', question })],
  });
}
