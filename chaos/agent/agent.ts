import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Chat } from '../../emulator/connector';
import { readable } from '../../emulator/connector';
import { nextMove } from './nextMove';
import type { Manner, Move } from './nextMove';

export interface AgentOptions {
  readonly customer: string;
  readonly manner: Manner;
  /** How long the person looks at an unchanged chat before saying it again. */
  readonly patienceMs: number;
  /** By `performance.now()`. */
  readonly deadline: number;
  /** Something else done to the chat before each move. */
  readonly meddle?: (agent: Agent) => Promise<void>;
}

export type AgentOutcome = { readonly ended: true; readonly asked: number } | { readonly ended: false };

const lookMs = 15;
const deliveries = 4;
const afterFailureMs = 100;
/** After so many times without effect a person begins anew. */
const inVain = 3;

/** A person who wants one migration done and does whatever the chat asks for, however often it takes. */
export class Agent {
  private asked = 0;

  constructor(
    readonly chat: Chat,
    private readonly options: AgentOptions,
  ) {}

  async migrate(): Promise<AgentOutcome> {
    await this.deliver(async () => (await this.chat.install())[1]!);
    for (let seen: Seen = { sight: '', times: 0 }; performance.now() < this.options.deadline;) {
      const move = this.look();
      if (move.does === 'rest') return { ended: true, asked: this.asked };
      await this.options.meddle?.(this);
      seen = next(seen, move);
      // The same sight again means that what was done about it got lost, or takes its time.
      if (seen.times === 0 || !(await this.changes(seen.sight))) await this.make(move, seen.times);
    }
    return { ended: false };
  }

  /** The end of the chat, for who wonders why it went no further. */
  lastWords(): string {
    const said = this.chat.transcript.slice(-8).map(({ from, activity }) => `${from}: ${readable(activity)}`);
    return said.map((words) => words.replace(/\s+/g, ' ').slice(0, 200)).join('\n           ');
  }

  private look(): Move {
    const { customer, manner } = this.options;
    const { ofPurchase, inTheEnd = ofPurchase } = manner;
    return nextMove(this.chat.cards(), customer, { ofPurchase: this.asked < 2 ? ofPurchase : inTheEnd });
  }

  /** False when the chat looks the same for as long as the person has patience. */
  private async changes(sight: string): Promise<boolean> {
    const giveUpAt = performance.now() + this.options.patienceMs;
    while (JSON.stringify(this.look()) === sight) {
      if (performance.now() > giveUpAt) return false;
      await pause(lookMs);
    }
    return true;
  }

  private async make(move: Move, timesBefore: number): Promise<void> {
    if (move.does === 'awaitApproval') return timesBefore < inVain ? undefined : this.press(move);
    const words = wordsFor(move, this.options.customer, timesBefore);
    if (words !== undefined) return this.deliver(() => this.chat.say(words));
    if (move.does === 'press') await this.press(move);
  }

  private async press({ value, card }: Pick<Extract<Move, { does: 'press' }>, 'value' | 'card'>): Promise<void> {
    if ('steer' in value) this.asked += 1;
    await this.deliver(() => this.chat.press(value, card));
  }

  /** Teams delivers again what no bot has answered. */
  private async deliver(speak: () => Promise<Answer>): Promise<void> {
    let sending = speak;
    for (let tries = 0; tries < deliveries; tries += 1) {
      const { status, sent } = await sending();
      if (status < 500) return;
      await pause(afterFailureMs);
      sending = () => this.chat.send(sent);
    }
  }
}

interface Seen {
  readonly sight: string;
  /** How often it was seen before without a change. */
  readonly times: number;
}

function next({ sight: before, times }: Seen, move: Move): Seen {
  const sight = JSON.stringify(move);
  const isNew = sight !== before && !(move.does === 'begin' && before !== '');
  return { sight, times: isNew ? 0 : times + 1 };
}

const isOfMigration = (move: Move): boolean =>
  (move.does === 'press' && 'steer' in move.value) || (move.does === 'wait' && move.until === 'ending');

/** What is typed, if anything. */
function wordsFor(move: Move, customer: string, timesBefore: number): string | undefined {
  const isInVain = timesBefore >= inVain && !isOfMigration(move);
  if (move.does === 'begin' || isInVain) return `migrate ${customer}`;
  if (move.does === 'type') return move.words;
  // A reading whose start got lost is begun again when something is said.
  return move.does === 'wait' && move.until === 'question' && timesBefore > 0 ? 'Are you still there?' : undefined;
}
