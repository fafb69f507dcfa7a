import { en } from './en';
import type { Text } from './en';
import { formatFor } from './format';
import type { Format } from './format';
import { it } from './it';
import type { Language, Reader } from './reader';

export type { Text } from './en';

const languages: Readonly<Record<Language, (f: Format) => Text>> = { en, it };

/** Every sentence in the reader's language, with numbers and dates as the reader writes them. */
export const textFor = (reader: Reader): Text => languages[reader.language](formatFor(reader));
