import { isCoverFault } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { plainFacts, shown } from './names';

/** Why nothing else covers somebody, or what the new plan needs is not there, in a few words; undefined where the reason is another. */
export function coverWhy({ code, facts }: Refusal, reader: Reader): Phrase | undefined {
  const { problems, basket } = textFor(reader);
  if (code === 'lacksBase') return basket.lacksBase(eitherOf(String(facts['needs'] ?? ''), reader));
  return isCoverFault(code) ? problems.failure[code](plainFacts(facts)) : undefined;
}

/** Names that are kept as one text. */
const eitherOf = (names: string, reader: Reader): Phrase =>
  formatFor(reader).either(names.split(', ').map((name) => shown(name)));
