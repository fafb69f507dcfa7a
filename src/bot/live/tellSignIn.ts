import { signInCard } from '../../cards/chat/signInCard';
import type { SignInTroubles } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { BotMessenger } from './messenger';
import { whoAnswers } from './whoAnswers';
import type { Answerable } from './whoAnswers';

export interface SignInTelling extends Answerable {
  readonly signInTroubles: Pick<SignInTroubles, 'isUntold' | 'claimTelling'>;
  readonly messenger: Pick<BotMessenger, 'tell'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells once what keeps the bot from speaking for somebody: those who answer for what nobody sees to, or everybody who may act. */
export async function tellSignIn(deps: SignInTelling): Promise<void> {
  const { signInTroubles, messenger, clock, log } = deps;
  if (!(await signInTroubles.isUntold())) return;
  const readers = await whoAnswers(deps, 'administer');
  // Whoever says hello first hears of it then.
  if (readers.length === 0) return;
  const trouble = await signInTroubles.claimTelling(clock.now().toISOString());
  if (trouble === undefined) return;
  for (const contact of readers) {
    await messenger
      .tell(contact, (reader) => signInCard(trouble, reader))
      .catch((error: unknown) =>
        log.error('A trouble with the sign-in could not be told.', error, { id: contact.agentId }),
      );
  }
}
