import type { Activity } from 'botbuilder';
import { say } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import type { Turns } from '../../migration/ports';
import { answerConsent } from './fileConsent';
import type { ConsentOutcome, MakeFile, UploadFile } from './fileConsent';

interface ConsentDeps {
  readonly turns: Turns;
  readonly make: MakeFile;
  readonly upload: UploadFile;
}

/**
 * What somebody pressed on the card that asks for consent: it is followed once, and the card gives way to what came of it.
 * The card may still be on another screen; whoever presses there is told so.
 */
export async function hearConsent(turn: Turn, deps: ConsentDeps): Promise<void> {
  const { activity } = turn.context;
  if (!(await isFirstPress(turn, deps.turns))) return say(turn, turn.text.sent.consent.answered);
  const outcome = await answerConsent(activity, deps);
  await replaceCard(turn, activity.replyToId, messageOf(outcome, turn));
}

async function isFirstPress({ context, now }: Turn, turns: Turns): Promise<boolean> {
  const { conversation, replyToId } = context.activity;
  return replyToId === undefined || turns.claim(conversation.id, `consent to ${replyToId}`, now.toISOString());
}

const messageOf = (outcome: ConsentOutcome, { text }: Turn): Partial<Activity> =>
  typeof outcome === 'string'
    ? { type: 'message', text: text.sent.consent[outcome] }
    : { type: 'message', attachments: [outcome.saved] };

/** The card may be gone already; then what came of it is said below. */
async function replaceCard({ context }: Turn, card: string | undefined, message: Partial<Activity>): Promise<void> {
  try {
    if (card !== undefined) return await context.updateActivity({ ...message, id: card }).then(() => undefined);
  } catch {
    // Said below.
  }
  await context.sendActivity(message);
}
