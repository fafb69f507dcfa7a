import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { shown } from './names';

export interface NamedPartner {
  readonly id: string;
  /** Where Partner Center told it. */
  readonly name?: string;
}

/** A reseller by name and number, or by what the number is. */
export const partnerPhrase = ({ id, name }: NamedPartner, { questions: { partner } }: Text): Phrase =>
  name === undefined ? partner.numbered(shown(id)) : partner.named(shown(name), shown(id));
