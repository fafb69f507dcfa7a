import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, primary } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface WelcomeData {
  readonly firstName?: string;
  /** True on the emulator. */
  readonly practice: boolean;
}

export function welcomeCard({ firstName, practice }: WelcomeData, reader: Reader): CardContent {
  const { general, words } = textFor(reader);
  return render(template, reader, {
    title: firstName === undefined ? general.helloNobody : general.hello(shown(firstName)),
    paragraphs: [general.what, general.first],
    notes: practice ? [words.practice] : [],
    buttons: [
      primary(general.ending, { open: 'expiring' }),
      button(general.moveCustomer, { open: 'migrate' }),
      button(general.help, { open: 'help' }),
    ],
  });
}
