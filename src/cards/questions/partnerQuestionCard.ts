import { asIs, plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import { shown } from '../parts/names';
import { partnerPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/typed.json';

export interface PartnerQuestionData {
  readonly question: string;
  readonly current?: string;
}

export function partnerQuestionCard({ question, current }: PartnerQuestionData, reader: Reader): CardContent {
  const { partner, notNow } = textFor(reader).questions;
  const keep =
    current === undefined ? [] : [primary(partner.keep(asIs(current, 60)), pick(question, partnerPicks.keep))];
  return render(template, reader, {
    title: partner.title,
    paragraphs: [current === undefined ? partner.noCurrent : partner.current(shown(current))],
    input: {
      label: partner.label,
      placeholder: plain('1234567'),
      buttons: [button(partner.use, { kind: 'search', question })],
    },
    notes: [partner.hint],
    buttons: [
      ...keep,
      button(partner.none, pick(question, partnerPicks.none)),
      button(notNow, { kind: 'notNow', question }),
    ],
  });
}
