import { asIs } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { shown } from './names';

/** The reseller of a purchase, by the partner ID. */
export interface ShownPartner {
  readonly id: string;
  /** Absent where Partner Center does not tell it. */
  readonly name?: string | undefined;
}

/** By name and number, or by the number that says what it is. */
export const partnerShown = ({ id, name }: ShownPartner, { words }: Text): Phrase =>
  words.partner(shown(id), name === undefined ? undefined : shown(name));

/** The same for a button. */
export const partnerAsIs = ({ id, name }: ShownPartner, { words }: Text): Phrase =>
  words.partner(asIs(id, 60), name === undefined ? undefined : asIs(name, 60));
