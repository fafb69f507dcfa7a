import { isCoverFault } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { plainFacts } from './names';

/** Why nothing else covers somebody, in a few words; undefined where the reason is another. */
export function coverWhy({ code, facts }: Refusal, reader: Reader): Phrase | undefined {
  return isCoverFault(code) ? textFor(reader).problems.failure[code](plainFacts(facts)) : undefined;
}
