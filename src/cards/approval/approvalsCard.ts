import type { ApprovalRequest } from '../../migration/approval/request';
import { asIs } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import { capital, line, shown } from '../parts/names';
import { sumWords } from '../parts/sumWords';
import { render } from '../render';
import type { CardContent } from '../render';
import { subtitleOf } from '../review/reviewSummary';
import template from '../templates/list.json';
import { listLine } from '../typed/typingLine';
import { askerOf } from './requestCard';

export interface ApprovalsData {
  readonly toDecide: readonly ApprovalRequest[];
  readonly own: readonly ApprovalRequest[];
}

/** More would not fit into a card. */
const perCard = 5;

/** What waits for a second person: those to decide first, the oldest of them on top. */
export function approvalsCard({ toDecide, own }: ApprovalsData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { approval } = text;
  const shownToDecide = toDecide.slice(0, perCard);
  const shownOwn = own.slice(0, perCard - shownToDecide.length);
  const total = toDecide.length + own.length;
  const first = shownToDecide.length + shownOwn.length;
  return render(template, reader, {
    title: approval.title(total),
    paragraphs: total > first ? [text.list.first(first)] : [],
    groups: [...groupOf(approval.toDecide, shownToDecide, reader), ...groupOf(approval.own, shownOwn, reader)],
    notes: [listLine({ page: 0, pages: 1 }, 'approvals', text)],
    buttons: [],
  });
}

const groupOf = (heading: Phrase, list: readonly ApprovalRequest[], reader: Reader) =>
  list.length === 0 ? [] : [{ headings: [heading], rows: list.map((request) => rowOf(request, reader)) }];

function rowOf(request: ApprovalRequest, reader: Reader) {
  const text = textFor(reader);
  const { approval } = text;
  const { id, plan, askedAt, lapsesAt } = request;
  const total = plan.purchase?.price.total;
  return {
    name: shown(plan.customer.name),
    lines: [
      line(subtitleOf(plan, text), total && sumWords(total, reader)),
      line(capital(approval.askedOn(askerOf(request, text), askedAt)), approval.until(lapsesAt), shown(id)),
    ],
    buttons: [
      {
        ...button(approval.show, { open: 'approval', id }),
        mode: 'primary',
        tooltip: approval.of(asIs(plan.customer.name, 40)),
      },
    ],
  };
}
