import type { BotMessenger } from './messenger';
import { tellApprovals } from './tellApprovals';
import type { ApprovalTelling } from './tellApprovals';
import { tellEndLooks } from './tellEndLooks';
import type { EndLookTelling } from './tellEndLooks';
import { tellHold } from './tellHold';
import type { HoldTelling } from './tellHold';
import { tellSignIn } from './tellSignIn';
import type { SignInTelling } from './tellSignIn';
import { tellUnheard } from './tellUnheard';
import type { UnheardTelling } from './tellUnheard';
import { tellUnkept } from './tellUnkept';
import type { UnkeptTelling } from './tellUnkept';
import type { WaitTelling } from './waitTelling';

interface Unasked {
  readonly messenger: BotMessenger;
  readonly waits: WaitTelling;
  readonly told: HoldTelling & SignInTelling & UnheardTelling & UnkeptTelling & EndLookTelling & ApprovalTelling;
}

/** What each process says unasked, or looks after in chats, again and again while it is up. */
export const unaskedDuties = ({ messenger, waits, told }: Unasked) => [
  { everyMs: 2_000, work: () => messenger.pickUpInterrupted() },
  { everyMs: 2_000, work: () => waits.tell() },
  { everyMs: 10_000, work: () => messenger.showDue() },
  { everyMs: 5_000, work: () => messenger.ringDue() },
  { everyMs: 5_000, work: () => tellHold(told) },
  { everyMs: 5_000, work: () => tellSignIn(told) },
  { everyMs: 30_000, work: () => tellUnheard(told) },
  { everyMs: 10_000, work: () => tellUnkept(told) },
  { everyMs: 5_000, work: () => tellEndLooks(told) },
  { everyMs: 2_000, work: () => tellApprovals(told) },
];
