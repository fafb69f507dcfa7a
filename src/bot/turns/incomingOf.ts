import type { Activity } from 'botbuilder';
import type { Incoming } from '../../dialogs/incoming';
import { cleanText } from '../../platform/cleanText';
import type { FetchAttachment } from '../files/fetchAttachment';
import { contentOf } from '../message/messageContent';
import { pressedValue } from './pressed';

/** Reads a message, without what could not be kept; a button's message has a value, and what text it has is its title. */
export async function incomingOf(activity: Activity, fetchAttachment: FetchAttachment): Promise<Incoming> {
  const value = pressedValue(activity);
  if (value !== undefined) return { pressed: cleanAnswer(value) };
  const { words, files, instead } = contentOf(activity);
  const [file, ...others] = files;
  if (file !== undefined) return { file: await fetchAttachment(file), words, others: others.length };
  return instead === undefined ? { typed: words } : { noWords: instead };
}

/** Answers are flat: what is nested is none of ours. */
const cleanAnswer = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanIfText(each)]))
    : value;

const cleanIfText = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
