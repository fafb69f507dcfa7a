import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import type { ChangePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface ChangeData {
  readonly question: string;
  /** What there is to change besides the plan; people and closing unless told otherwise. */
  readonly has: { readonly purchase: boolean; readonly people?: boolean; readonly close?: boolean };
}

export function changeCard({ question, has }: ChangeData, reader: Reader): CardContent {
  const { change } = textFor(reader).questions;
  const offered: readonly ChangePick[] = [
    'plan',
    ...(has.purchase ? (['term'] as const) : []),
    ...(has.people === false ? [] : (['people'] as const)),
    ...(has.purchase ? (['partner'] as const) : []),
    ...(has.close === false ? [] : (['close'] as const)),
    'back',
  ];
  return render(template, {
    title: change.title,
    paragraphs: [change.about],
    notes: [],
    buttons: offered.map((what) => button(change[what], { kind: 'change', question, what })),
  });
}
