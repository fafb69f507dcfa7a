import type { Answer } from '../../cards/answers';
import { languageQuestion } from '../../cards/picks';
import { answeredCard } from '../../cards/questions/answeredCard';
import { languageQuestionCard } from '../../cards/questions/languageQuestionCard';
import { matchChoice } from '../../migration/typed/matching';
import { readerOf } from '../../text/reader';
import type { Language } from '../../migration/language';
import { textFor } from '../../text/textFor';
import type { HostedTurn } from '../migrate/dialogHost';
import { replaceCard, say, show } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';
import { normal } from './commands';

type LanguageAnswer = Extract<Answer, { kind: 'pick' }>;

export const isLanguageAnswer = (answer: Answer): answer is LanguageAnswer =>
  answer.kind === 'pick' && answer.question === languageQuestion;

const names: readonly { readonly value: Language; readonly names: readonly string[] }[] = [
  { value: 'en', names: ['en', 'english', 'inglese'] },
  { value: 'it', names: ['it', 'italiano', 'italian'] },
];

/** `language it` at once; `language` alone asks. */
export async function chooseLanguage(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  const match = matchChoice(argument, names);
  if (argument !== '' && 'one' in match) return setLanguage(scope, match.one);
  await show(scope.turn, languageQuestionCard({ question: languageQuestion }, scope.turn.reader));
}

/** Its name alone, as its button says it. Short forms are left out: "it" may be a country, or a slip. */
export const languageNamed = (typed: string): Language | undefined =>
  names.find((each) => each.names.slice(1).includes(normal(typed)))?.value;

export async function setLanguage({ services, turn }: TurnScope, choice: string): Promise<void> {
  const language = choice === 'it' ? 'it' : 'en';
  const contact = await services.contacts.get(turn.agentId);
  if (contact !== undefined) await services.contacts.remember({ ...contact, language });
  const reader = readerOf({ ...turn.reader, language });
  const text = textFor(reader);
  const place = turn.context.activity.value === undefined ? undefined : turn.context.activity.replyToId;
  const answer = language === 'it' ? text.questions.language.italian : text.questions.language.english;
  if (place) await replaceCard(turn, place, answeredCard({ title: text.questions.language.title, answer }, reader));
  await say(turn, text.chat.languageIs);
}
