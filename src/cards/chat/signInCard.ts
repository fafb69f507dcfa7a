import type { SignInTrouble } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

/** For whoever administers the bot: what keeps it from speaking for somebody, and what mends that. */
export function signInCard(trouble: SignInTrouble, reader: Reader): CardContent {
  const { signIn } = textFor(reader);
  const { title, what, mend } = signIn.of[trouble];
  return render(template, reader, {
    title: phrase`⚠ ${title}`,
    paragraphs: [what, mend],
    notes: [signIn.meaning],
    buttons: [],
  });
}
