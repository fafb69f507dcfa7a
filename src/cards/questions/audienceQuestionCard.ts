import type { PlanOffer, RetiredSubscription } from '../../migration/offers/survey';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { shown } from '../parts/names';
import { confirmPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface AudienceQuestionData {
  readonly question: string;
  readonly offer: PlanOffer;
  readonly retired: Pick<RetiredSubscription, 'audience'>;
}

/** Only a person can say that people are to get a plan that is sold for others. */
export function audienceQuestionCard({ question, offer, retired }: AudienceQuestionData, reader: Reader): CardContent {
  const { questions, words } = textFor(reader);
  const { audience, notNow } = questions;
  const theirs = words.audience[retired.audience ?? 'everyone'];
  const others = words.audience[offer.audience];
  return render(template, reader, {
    title: audience.title(shown(offer.name)),
    paragraphs: [
      audience.rule(theirs, others),
      ...(offer.freeSeats > 0 ? [audience.free(offer.freeSeats, others)] : []),
    ],
    notes: [textFor(reader).questions.frontline.hint],
    buttons: [
      button(audience.yes, pick(question, confirmPicks.yes)),
      button(audience.no, pick(question, confirmPicks.no)),
      button(notNow, { kind: 'notNow', question }),
    ],
  });
}
