import type { Migration } from '../migration/plan/progress';
import type {
  Answer,
  ApprovalPress,
  HoldAnswer,
  Notice,
  Open,
  Steer,
  SteerVerb,
  TakeBackAnswer,
  UnkeptAnswer,
} from './answers';

export type ButtonStyle = 'default' | 'positive' | 'destructive';

type Typed<Kind extends Answer['kind'], Input extends string> = Omit<Extract<Answer, { kind: Kind }>, Input>;

/** What a button sends; each value is one that `parseAnswer` takes back. The client adds the values of inputs. */
export type ButtonValue =
  | Answer
  | Typed<'search', 'query'>
  | Typed<'pickMany', 'chosen'>
  | Open
  | Steer
  | Notice
  | HoldAnswer
  | UnkeptAnswer
  | TakeBackAnswer
  | ApprovalPress;

export interface Button {
  readonly title: string;
  readonly style: ButtonStyle;
  readonly data: ButtonValue;
}

export const button = (title: string, data: ButtonValue, style: ButtonStyle = 'default'): Button => ({
  title,
  style,
  data,
});

/** The one thing most people will press. */
export const primary = (title: string, data: ButtonValue): Button => button(title, data, 'positive');

export const pick = (question: string, choice: string): Answer => ({ kind: 'pick', question, choice });

/** A button of a migration's live card. */
export const steer = (title: string, verb: SteerVerb, migration: Migration, style: ButtonStyle = 'default'): Button =>
  button(title, { steer: verb, id: migration.plan.id, run: migration.runNo }, style);
