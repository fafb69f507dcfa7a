/** The text of a file, with its encoding where that is not UTF-8, or why it can't be read. */
export type SentFile =
  | { readonly text: string; readonly encoding?: string }
  | { readonly fault: 'tooBig' | 'notText' | 'elsewhere' };

/** What a turn brings, before anybody knows whether it is a command or an answer. */
export type Incoming =
  | { readonly typed: string }
  /** The value of a pressed button. */
  | { readonly pressed: unknown }
  /** A file, and the words it was sent with. */
  | { readonly file: SentFile; readonly words: string }
  /** A preparation has its result. */
  | { readonly ready: string }
  /** The last turn died with its process. */
  | { readonly interrupted: { readonly wasAsked: boolean } };
