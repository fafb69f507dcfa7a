import { asIs } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import { partnerPhrase } from '../parts/partnerPhrase';
import type { NamedPartner } from '../parts/partnerPhrase';
import { partnerPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/typed.json';

export interface PartnerQuestionData {
  readonly question: string;
  /** Who it is if nothing is changed; none is a direct sale. */
  readonly current?: NamedPartner;
  /** The agent has chosen that; else the retired subscription says so. */
  readonly isChosen: boolean;
}

/** A name is cut where its button would grow beyond one line. */
const longest = 40;

export function partnerQuestionCard(data: PartnerQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { partner, notNow } = text.questions;
  const { question, current } = data;
  const keep = current === undefined ? [] : [button(keepTitle(current, text), pick(question, partnerPicks.keep))];
  return render(template, reader, {
    title: partner.title,
    paragraphs: [present(data, text)],
    first: [...keep, button(partner.none, pick(question, partnerPicks.none))],
    input: {
      label: partner.label,
      placeholder: partner.placeholder,
      missing: partner.missing,
      buttons: [button(partner.use, { kind: 'search', question })],
    },
    notes: [partner.hint],
    buttons: [button(notNow, { kind: 'notNow', question })],
  });
}

function present({ current, isChosen }: PartnerQuestionData, text: Text): Phrase {
  const { partner } = text.questions;
  if (current === undefined) return isChosen ? partner.noneChosen : partner.noCurrent;
  return isChosen ? partner.chosen(partnerPhrase(current, text)) : partner.current(partnerPhrase(current, text));
}

/** As it stands on a button, which is not read as Markdown. */
function keepTitle({ id, name }: NamedPartner, { questions: { partner } }: Text): Phrase {
  const number = asIs(id, longest);
  return partner.keep(name === undefined ? number : partner.named(asIs(name, longest), number));
}
