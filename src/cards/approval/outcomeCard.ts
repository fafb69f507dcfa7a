import type { ApprovalRequest } from '../../migration/approval/request';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { primary } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';
import { deciderOf } from './requestCard';

type Told = Pick<Outcome, 'title' | 'paragraphs'>;

interface Outcome {
  readonly title: Phrase;
  readonly paragraphs: readonly Phrase[];
  /** Whether another review may come to something. */
  readonly isOver: boolean;
}

/** Tells whoever asked what a second person, or nobody in time, has made of it. */
export function outcomeCard(request: ApprovalRequest, reader: Reader): CardContent {
  const text = textFor(reader);
  const outcome = outcomeOf(request, text);
  const { customer, retired } = request.plan;
  const entry = { customerId: customer.id, subscriptionId: retired.subscriptionId };
  const again = { open: 'migrate', ...entry, asAsked: request.id } as const;
  return render(template, reader, {
    title: outcome.title,
    paragraphs: outcome.paragraphs,
    notes: [],
    buttons: outcome.isOver ? [primary(text.approval.again, again)] : [],
  });
}

function outcomeOf(request: ApprovalRequest, text: Text): Outcome {
  const customer = shown(request.plan.customer.name);
  const by = deciderOf(request, text);
  const { told, begins, nothingDone, changeAndAsk } = text.approval;
  switch (request.state) {
    case 'declined':
      return { ...declined(request, text), isOver: true };
    case 'lapsed':
      return { title: told.lapsed(customer), paragraphs: [nothingDone, changeAndAsk], isOver: true };
    case 'fellThrough':
      return { title: told.fellThrough(customer), paragraphs: fell(request, text), isOver: request.fell === 'changed' };
    case 'asked':
    case 'approved':
    case 'started':
    case 'withdrawn':
      return { title: told.approved(customer, by), paragraphs: [begins], isOver: false };
  }
}

function declined(request: ApprovalRequest, text: Text): Told {
  const { told, reason, nothingDone, changeAndAsk } = text.approval;
  return {
    title: told.declined(shown(request.plan.customer.name), deciderOf(request, text)),
    paragraphs: [reason(shown(request.words ?? '', 300)), nothingDone, changeAndAsk],
  };
}

const fell = ({ fell: why }: ApprovalRequest, { approval }: Text): readonly Phrase[] => [
  ...(why === undefined ? [] : [approval.fell[why]]),
  approval.nothingDone,
];
