import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import { partnerAsIs, partnerShown } from '../parts/partnerShown';
import type { ShownPartner } from '../parts/partnerShown';
import { partnerPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/typed.json';

export interface PartnerQuestionData {
  readonly question: string;
  /** Who it is if nothing is changed; none is a direct sale. */
  readonly current?: ShownPartner;
  /** The agent has chosen that; else the retired subscription says so. */
  readonly isChosen: boolean;
}

export function partnerQuestionCard(data: PartnerQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { partner, notNow } = text.questions;
  const { question, current } = data;
  const keep =
    current === undefined ? [] : [button(partner.keep(partnerAsIs(current, text)), pick(question, partnerPicks.keep))];
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
    notes: [current === undefined ? partner.hintOfNone : partner.hint],
    buttons: [button(notNow, { kind: 'notNow', question })],
  });
}

function present({ current, isChosen }: PartnerQuestionData, text: Text): Phrase {
  const { partner } = text.questions;
  if (current === undefined) return isChosen ? partner.noneChosen : partner.noCurrent;
  return isChosen ? partner.chosen(partnerShown(current, text)) : partner.current(partnerShown(current, text));
}
