import type { WaitTold } from '../migration/waiting';

/** Why a file that somebody sent can't be read. `trouble`: its store has some of its own. */
type FileFault =
  | 'tooBig'
  | 'notText'
  | 'elsewhere'
  | 'webPage'
  | 'missing'
  | 'refused'
  | 'slow'
  | 'unreachable'
  | 'trouble';

/** The text of a file, with its encoding where that is not UTF-8, or why it can't be read. */
export type SentFile = { readonly text: string; readonly encoding?: string } | { readonly fault: FileFault };

/** What came in the place of words. */
export type NoWords = 'picture' | 'recording' | 'link' | 'quote' | 'edited' | 'nothing';

/** A file, the words it was sent with, and how many others were not read. */
export interface FileSent {
  readonly file: SentFile;
  readonly words: string;
  readonly others: number;
}

/** What a turn brings, before anybody knows whether it is a command or an answer. */
export type Incoming =
  | { readonly typed: string }
  /** The value of a pressed button. */
  | { readonly pressed: unknown }
  | { readonly noWords: NoWords }
  | FileSent
  /** A preparation has its result. */
  | { readonly ready: string }
  /** A preparation stands behind those of others. */
  | { readonly waits: string; readonly told: WaitTold }
  /** The last turn died with its process. */
  | { readonly interrupted: { readonly wasAsked: boolean } };
