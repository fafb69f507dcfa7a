import type { Notice } from '../../cards/answers';
import { noticeAnswerCard } from '../../cards/notices/noticeAnswerCard';
import type { NamedMute } from '../../migration/ports';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { show } from '../turn';
import type { Turn } from '../turn';

export type Undo = Extract<Notice, { notice: 'undo' }>;

interface Answering {
  readonly turn: Turn;
}

/** One sentence with the way back. */
export async function answer({ turn }: Answering, sentence: Phrase, undo: Undo): Promise<void> {
  await show(turn, noticeAnswerCard({ sentence, undo }, turn.reader));
}

export function mutedSentence({ turn }: Answering, { what, name }: NamedMute): Phrase {
  const { answers } = turn.text.notices;
  if (what === 'notMine') return answers.notMine(plain(name));
  return what === 'plan' ? answers.mutedPlan(plain(name)) : answers.mutedCustomer(plain(name));
}
