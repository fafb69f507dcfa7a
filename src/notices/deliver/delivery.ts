import { setMaxListeners } from 'node:events';
import { mayHear } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import { agentIn } from '../../migration/notices/notice';
import { isOutOfReach } from '../../migration/notices/outOfReach';
import type { AgentContacts, ClaimedLetter, HouseHold, Letters, Post, Sent } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { pause } from '../../platform/pause';
import { unwatched } from '../../platform/watch';
import type { Watch } from '../../platform/watch';
import { DeliveryLease } from './deliveryLease';
import { Outbox } from './outbox';
import { settlementOf } from './settlement';

export interface DeliveryDeps {
  readonly letters: Letters;
  readonly post: Post;
  readonly contacts: Pick<AgentContacts, 'cannotReach'>;
  readonly houseHold: Pick<HouseHold, 'current'>;
  readonly access: AccessRule;
  readonly clock: Clock;
  readonly watch?: Watch;
  readonly log: Log;
}

/** Enough for the rate that Teams allows when each answer takes a second. */
const mostInHand = 50;
const lookMs = 100;

/** Brings letters to their readers, as long as this is the one process that does. */
export class Delivery {
  private readonly lease: DeliveryLease;
  private readonly outbox: Outbox;
  private readonly inHand = new Set<Promise<void>>();
  private readonly leaving = new AbortController();
  private delivering: Promise<void> | undefined;

  constructor(private readonly deps: DeliveryDeps) {
    this.lease = new DeliveryLease(deps.letters, deps.log);
    this.outbox = new Outbox(deps.letters, deps.clock, deps.log);
    setMaxListeners(mostInHand + 1, this.leaving.signal);
  }

  /** Delivers what is due, until nothing is. To be done again and again; who asks meanwhile waits for the same. */
  readonly deliver = (): Promise<void> => {
    this.delivering ??= this.deliverDue().finally(() => {
      this.delivering = undefined;
    });
    return this.delivering;
  };

  /** Settles what is under way and gives back the rest, so that another process may go on at once. */
  async stop(): Promise<void> {
    this.leaving.abort(new Error('The process is ending.'));
    await this.delivering?.catch(() => undefined);
    await this.deps.letters.letGo();
  }

  private async deliverDue(): Promise<void> {
    const { letters, clock, houseHold } = this.deps;
    if (this.leaving.signal.aborted || !(await letters.areDue(clock.now()))) return;
    if (await houseHold.current()) return;
    await this.lease.during(() => this.deliverAll());
  }

  private async deliverAll(): Promise<void> {
    const { letters, clock } = this.deps;
    try {
      await letters.recall();
      while (!this.leaving.signal.aborted && this.lease.isHeld) {
        const room = mostInHand - this.inHand.size - this.outbox.size;
        const claimed = room > 0 ? await letters.claim(room, clock.now()) : [];
        for (const letter of claimed) this.takeInHand(letter);
        if (this.inHand.size + this.outbox.size === 0) break;
        await pause(lookMs);
      }
    } finally {
      await Promise.all(this.inHand);
      await this.outbox.isEmpty();
    }
  }

  private takeInHand(letter: ClaimedLetter): void {
    const work = this.handle(letter)
      .catch((error: unknown) => this.deps.log.error('A letter could not be dealt with.', error, { id: letter.id }))
      .finally(() => this.inHand.delete(work));
    this.inHand.add(work);
  }

  private async handle(letter: ClaimedLetter): Promise<void> {
    const { signal } = this.leaving;
    if (signal.aborted || !this.lease.isHeld) return this.deps.letters.release([letter.id]);
    const sent = await this.send(letter, signal);
    if (sent.is === 'notTaken' && signal.aborted) return this.deps.letters.release([letter.id]);
    (this.deps.watch ?? unwatched).letter(sent.is);
    await this.keepInMind(letter, sent);
    this.outbox.add(settlementOf(letter, sent, this.deps.clock.now(), Math.random()));
  }

  /** Whoever was let in when the letter was written may be shut out by now. */
  private async send(letter: ClaimedLetter, signal: AbortSignal): Promise<Sent> {
    const { access, post } = this.deps;
    const agent = agentIn(letter.recipient);
    if (agent && !mayHear(agent, access)) return { is: 'refused', because: 'notAllowed' };
    return post.send(letter, signal);
  }

  private async keepInMind(letter: ClaimedLetter, sent: Sent): Promise<void> {
    const { contacts, clock, log } = this.deps;
    const agent = agentIn(letter.recipient);
    if (sent.is === 'unknown' && letter.unknowns > 0)
      log.warn('Whether a letter arrived is not known.', { id: letter.id });
    if (sent.is !== 'refused') return;
    log.warn('A letter was refused.', { id: letter.id, code: sent.because });
    if (agent && isOutOfReach(sent.because)) {
      await contacts.cannotReach(agent, sent.because, clock.now().toISOString()).catch((error: unknown) => {
        log.error('That somebody is out of reach could not be written down.', error, { id: letter.id });
      });
    }
  }
}
