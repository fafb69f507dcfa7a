import { setTimeout as pause } from 'node:timers/promises';
import { buttonsOf, madeUpPerson } from '../../emulator/connector';
import type { Chat, Connector } from '../../emulator/connector';
import type { RunningEmulator } from '../../emulator/server';
import { joins } from '../house/partnersHouse';

/** A press of *Approve*: of exactly this plan. */
interface Press {
  readonly by: string;
  readonly hash: string;
}

interface Asked {
  readonly data: { readonly approval: 'approve'; readonly id: string; readonly hash: string };
  readonly card: string | undefined;
}

/** Numbers of made-up people that no agent has. */
const [deciding, former] = [[901, 902], 903] as const;
const lookMs = 30;
const againMs = 1_200;
/** As long as one waits for the other to see it too. */
const togetherMs = 1_500;

const idOf = (nth: number): string => madeUpPerson(nth).aadObjectId;

/** Whoever may approve in truth, whatever the bot believes. */
export const mayApprove: ReadonlySet<string> = new Set(deciding.map(idOf));

interface Where {
  readonly emulator: RunningEmulator;
  readonly connector: Connector;
}

/**
 * Two people who approve whatever is asked of them, both at once and one of them twice, until it is decided; and one who
 * lost the right after the first card and goes on pressing what others see.
 */
export class Approvers {
  readonly presses: Press[] = [];
  private readonly chats = new Map<string, Chat>();
  private readonly seenAt = new Map<string, number>();
  private readonly pressedAt = new Map<string, number>();
  private isOver = false;
  private hasFormerLeft = false;

  constructor(
    private readonly house: Where,
    /** Something that happens once between each request and its approval. */
    private readonly meanwhile: (plan: string) => Promise<void> = async () => undefined,
  ) {
    for (const nth of [...deciding, former]) {
      joins(house.emulator, idOf(nth), 'approvers');
      this.chats.set(idOf(nth), house.connector.personalChat(madeUpPerson(nth)));
    }
  }

  /** Decides until `work` is done; answers with what came of it. */
  async whileTheyDecide<T>(work: () => Promise<T>): Promise<T> {
    const deciding = this.decide();
    try {
      return await work();
    } finally {
      this.isOver = true;
      await deciding;
    }
  }

  private async decide(): Promise<void> {
    for (const chat of this.chats.values()) await deliver(() => chat.say('help'));
    for (; !this.isOver; await pause(lookMs)) {
      if (!this.hasFormerLeft && this.requestsOf(idOf(former)).length > 0) this.formerLeaves();
      const open = new Map(
        [...mayApprove].flatMap((who) => this.requestsOf(who).map((each) => [each.data.hash, each])),
      );
      await Promise.all([...open.values()].map((each) => this.decideOn(each)));
    }
  }

  private formerLeaves(): void {
    this.hasFormerLeft = true;
    joins(this.house.emulator, idOf(former));
  }

  /** At once, as soon as both see it; again where nothing came of it. */
  private async decideOn({ data }: Asked): Promise<void> {
    const { hash, id } = data;
    const now = performance.now();
    const seenAt = this.seenAt.get(hash) ?? now;
    this.seenAt.set(hash, seenAt);
    if (now - (this.pressedAt.get(hash) ?? -Infinity) < againMs) return;
    const cards = new Map([...mayApprove].map((who) => [who, this.cardOf(who, hash)]));
    const isSeenByAll = [...cards.values()].every((card) => card !== undefined);
    if (!isSeenByAll && now - seenAt < togetherMs) return;
    const isFirst = !this.pressedAt.has(hash);
    this.pressedAt.set(hash, Infinity);
    if (isFirst) await this.meanwhile(id);
    const [one] = mayApprove;
    const who = [...mayApprove, one!, ...(this.hasFormerLeft ? [idOf(former)] : [])];
    await Promise.all(who.map((by) => this.press(by, data, cards.get(by))));
    this.pressedAt.set(hash, performance.now());
  }

  private press(by: string, data: Asked['data'], card: string | undefined): Promise<void> {
    this.presses.push({ by, hash: data.hash });
    return deliver(() => this.chats.get(by)!.press(data, card));
  }

  private cardOf(who: string, hash: string): string | undefined {
    return this.requestsOf(who).find(({ data }) => data.hash === hash)?.card;
  }

  private requestsOf(who: string): readonly Asked[] {
    return this.chats
      .get(who)!
      .cards()
      .flatMap(({ activity }) =>
        buttonsOf(activity)
          .filter(({ data }) => data['approval'] === 'approve')
          .map(({ data }) => ({ data: data as unknown as Asked['data'], card: activity.id })),
      );
  }
}

const deliveries = 4;
const afterFailureMs = 100;

/** Teams delivers again what no bot has answered. */
async function deliver(speak: () => ReturnType<Chat['say']>): Promise<void> {
  for (let tries = 0; tries < deliveries; tries += 1) {
    const { status } = await speak();
    if (status < 500) return;
    await pause(afterFailureMs);
  }
}
