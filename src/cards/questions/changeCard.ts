import type { CloseAction } from '../../migration/packs/pack';
import type { PeopleSummary } from '../../migration/people/preflight';
import type { BillingCycle, TermDuration } from '../../migration/term';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import { capital, shown } from '../parts/names';
import { partnerShown } from '../parts/partnerShown';
import type { ShownPartner } from '../parts/partnerShown';
import type { ChangePart, ChangePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/change.json';
import { peopleLine } from './peopleQuestionCard';

/** What is bought, how, and by whose sale. */
interface Bought {
  readonly term?: { readonly termDuration: TermDuration; readonly billingCycle: BillingCycle };
  /** None is a direct sale. */
  readonly partner?: ShownPartner;
}

export interface ChangeData {
  readonly question: string;
  /** False after a refusal: then there is nothing to go back to, and all is asked of Partner Center once more. */
  readonly hasReview: boolean;
  readonly planName: string;
  /** Nothing is bought, so there is no plan to choose. */
  readonly isDrop?: boolean;
  /** Somebody has attested that all are frontline workers. */
  readonly isFrontline: boolean;
  readonly retiredName: string;
  /** Absent where nobody's licences are changed. */
  readonly people?: PeopleSummary;
  readonly close: CloseAction;
  /** Absent where nothing is bought, so that there is neither a term nor a partner of record to change. */
  readonly bought?: Bought;
}

/** What may be changed, in the order in which it was asked. */
export function changeParts({
  isFrontline,
  isDrop,
  people,
  bought,
}: Pick<ChangeData, 'isFrontline' | 'isDrop' | 'people' | 'bought'>): readonly ChangePart[] {
  const parts: readonly ChangePart[] = ['plan', 'frontline', 'term', 'people', 'partner', 'close'];
  const isOffered: Readonly<Partial<Record<ChangePart, boolean>>> = {
    plan: isDrop !== true,
    frontline: isFrontline,
    people: people !== undefined,
    term: bought !== undefined,
    partner: bought !== undefined,
  };
  return parts.filter((part) => isOffered[part] !== false);
}

/** What an answer is called, and so can be typed. */
export const changeName = (what: ChangePick, hasReview: boolean, change: Text['questions']['change']): Phrase =>
  what === 'back' && !hasReview ? change.again : change[what];

export function changeCard(data: ChangeData, reader: Reader): CardContent {
  const { question, hasReview } = data;
  const { change } = textFor(reader).questions;
  const send = (what: ChangePick) => ({ kind: 'change', question, what }) as const;
  return render(template, reader, {
    title: change.title,
    about: change.about,
    rows: changeParts(data).map((part) => ({
      name: change[part],
      values: [presentValue(part, data, reader)].filter((value) => value !== ''),
      buttons: [{ ...button(change.button, send(part)), tooltip: change.of[part] }],
    })),
    notes: [change.hint],
    buttons: [button(changeName('back', hasReview, change), send('back'))],
  });
}

function presentValue(part: ChangePart, data: ChangeData, reader: Reader): Phrase {
  const text = textFor(reader);
  const values: Readonly<Record<ChangePart, Phrase>> = {
    plan: shown(data.planName),
    frontline: capital(text.questions.change.attested),
    people: data.people === undefined ? '' : peopleLine(data.people, data.retiredName, text, shown),
    close: text.closing.name[data.close](shown(data.retiredName)),
    ...ofBought(data.bought ?? {}, text),
  };
  return values[part];
}

/** A term that is still to be chosen has no value. */
const ofBought = ({ term, partner }: Bought, text: Text): { readonly term: Phrase; readonly partner: Phrase } => ({
  term: term === undefined ? '' : text.questions.term.name(term.termDuration, term.billingCycle),
  partner: partner === undefined ? text.questions.partner.none : capital(partnerShown(partner, text)),
});
