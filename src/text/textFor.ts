import { en } from './en';
import type { EveryText } from './en';
import { formatFor } from './format';
import type { Format } from './format';
import { it } from './it';
import type { Language } from '../migration/language';
import type { AsPhrases } from './plain';
import type { Reader } from './reader';

export type Text = AsPhrases<EveryText>;

const texts: Readonly<Record<Language, (f: Format) => Text>> = { en: remembered(en), it: remembered(it) };

/** Every sentence in the reader's language, with numbers and dates as the reader writes them. */
export const textFor = (reader: Reader): Text => texts[reader.language](formatFor(reader));

/** A card asks for its sentences a dozen times over; making them costs more than all the rest of it. */
function remembered(make: (f: Format) => EveryText): (f: Format) => Text {
  const known = new WeakMap<Format, Text>();
  return (format) => {
    const found = known.get(format);
    if (found !== undefined) return found;
    const made = make(format) as Text;
    known.set(format, made);
    return made;
  };
}
