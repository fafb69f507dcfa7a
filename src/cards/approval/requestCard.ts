import type { ApprovalRequest } from '../../migration/approval/request';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { partnerShown } from '../parts/partnerShown';
import { render } from '../render';
import type { CardContent } from '../render';
import { receipt } from '../review/reviewCard';
import type { ReceiptParts } from '../review/reviewCard';
import type { ReviewData } from '../review/reviewData';
import { summaryOf } from '../review/reviewSummary';
import answeredTemplate from '../templates/answered.json';
import { neededWords, whysOf } from './reasonWords';

/** Whose chat it stands in: of whoever asked, or of somebody who may decide. */
export type RequestSide = 'own' | 'toDecide';

export interface RequestData {
  readonly request: ApprovalRequest;
  /** What the review tells; absent where that is no longer kept. */
  readonly review?: ReviewData;
}

/** A request for approval as it stands, with the content of the review that it is about. */
export function requestCard({ request, review }: RequestData, side: RequestSide, reader: Reader): CardContent {
  const text = textFor(reader);
  const ended = endedWords(request, text);
  if (ended !== undefined) return oneLine(request, ended, request.decidedAt ?? request.askedAt, reader);
  if (review === undefined) return oneLine(request, text.approval.noLongerKept, request.askedAt, reader);
  const summary = text.approval.asksUnseen(summaryOf(request.plan, text));
  return receipt(review, reader, { summary, ...partsOf({ request, review }, side, reader) });
}

function partsOf({ request, review }: Required<RequestData>, side: RequestSide, reader: Reader): ReceiptParts {
  const text = textFor(reader);
  const { approval } = text;
  const { state, askedAt, lapsesAt, reasons, plan, decidedAt } = request;
  if (state !== 'asked') return { answers: [approval.approvedBy(deciderOf(request, text), decidedAt ?? askedAt)] };
  if (side === 'own') {
    return {
      answers: [approval.askedBy(askerOf(request, text), askedAt)],
      warnings: [neededWords(reasons, plan, reader)],
      hints: [approval.waits(lapsesAt)],
      buttons: [button(approval.withdraw, { approval: 'withdraw', ...named(request) })],
    };
  }
  return {
    warnings: [approval.asksYou(askerOf(request, text), whysOf(reasons, plan, reader))],
    attests: attested(request, review, text),
    asksWords: [{ label: approval.words, placeholder: approval.wordsHint }],
    hints: [approval.answerBy(lapsesAt)],
    buttons: decidingButtons(request, text),
  };
}

/** Whoever approves agrees to what somebody else has attested. */
function attested(request: ApprovalRequest, { partnerName: name }: ReviewData, text: Text): readonly Phrase[] {
  const { purchase } = request.plan;
  if (purchase === undefined) return [];
  const { attestedBy, attestedDirectBy } = text.approval;
  const by = askerOf(request, text);
  const id = purchase.partnerOfRecord;
  return [id === undefined ? attestedDirectBy(by) : attestedBy(by, partnerShown({ id, name }, text))];
}

const named = ({ id, hash }: ApprovalRequest) => ({ id, hash });

const decidingButtons = (request: ApprovalRequest, { approval }: Text): readonly Button[] => [
  primary(approval.approve, { approval: 'approve', ...named(request) }),
  button(approval.decline, { approval: 'decline', ...named(request) }),
];

/** Whose client never told a name is a colleague. */
export const askerOf = ({ agentName }: ApprovalRequest, { deeds }: Text): ReturnType<typeof shown> =>
  agentName === undefined ? shown(deeds.somebody) : shown(agentName, 40);

export const deciderOf = ({ decidedByName }: ApprovalRequest, { deeds }: Text): ReturnType<typeof shown> =>
  decidedByName === undefined ? shown(deeds.somebody) : shown(decidedByName, 40);

/** Undefined while it is open, or was approved and goes on. */
export function endedWords(request: ApprovalRequest, text: Text): Phrase | undefined {
  const { over } = text.approval;
  switch (request.state) {
    case 'declined':
      return over.declined(deciderOf(request, text));
    case 'withdrawn':
    case 'lapsed':
    case 'fellThrough':
      return over[request.state];
    case 'asked':
    case 'approved':
    case 'started':
      return undefined;
  }
}

/** What never happened needs no page. */
function oneLine({ plan }: ApprovalRequest, answer: Phrase, at: string, reader: Reader): CardContent {
  const text = textFor(reader);
  return render(answeredTemplate, reader, {
    title: summaryOf(plan, text),
    answer,
    notes: [text.general.answeredAt(at)],
  });
}
