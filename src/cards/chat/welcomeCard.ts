import type { RadarEntry } from '../../migration/radar/radar';
import { asIs } from '../../text/plain';
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
  /** Whom to begin with; absent while the customers are still being read, and where nobody can be moved. */
  readonly nearest?: Pick<RadarEntry, 'customerId' | 'subscriptionId' | 'customerName'>;
}

export function welcomeCard({ firstName, practice, nearest }: WelcomeData, reader: Reader): CardContent {
  const { general, radar, words } = textFor(reader);
  return render(template, reader, {
    title: firstName === undefined ? general.helloNobody : general.hello(shown(firstName)),
    paragraphs: [general.what, general.first],
    notes: practice ? [words.practice] : [],
    buttons: [
      ...(nearest === undefined ? [] : [primary(radar.moveCustomer(asIs(nearest.customerName, 40)), toMove(nearest))]),
      (nearest === undefined ? primary : button)(general.ending, { open: 'expiring' }),
      button(general.moveCustomer, { open: 'migrate' }),
      button(general.help, { open: 'help' }),
    ],
  });
}

const toMove = ({ customerId, subscriptionId }: NonNullable<WelcomeData['nearest']>) =>
  ({ open: 'migrate', customerId, subscriptionId }) as const;
