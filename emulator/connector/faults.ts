/** Trouble for the bot's requests. What it says of when must all hold; then the first fault that fits is met. */
export interface ConnectorFault {
  /** Left out: any request. */
  readonly method?: 'POST' | 'PUT' | 'DELETE' | 'GET';
  /** Regular expression, tried on the conversation's id. */
  readonly conversation?: string;
  /** Only the nth fitting request, counted from 1. */
  readonly nth?: number;
  /** 0 to 1, for each fitting request. */
  readonly probability?: number;
  /** Spares conversations that have met a fault with this mark already. */
  readonly oncePerConversation?: boolean;
  /** How often at most; once with `nth`, else without end. */
  readonly times?: number;
  /** The answer, instead of the real one. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** The connection is cut instead of an answer. */
  readonly drop?: boolean;
  /** The request takes effect all the same: an answer that was lost. */
  readonly afterEffect?: boolean;
  readonly delayMs?: number;
}

interface Armed {
  readonly id: number;
  readonly fault: ConnectorFault;
  readonly conversation: RegExp | undefined;
  seen: number;
  met: number;
}

const kinds: Record<keyof ConnectorFault, string> = {
  method: 'string',
  conversation: 'string',
  nth: 'number',
  probability: 'number',
  oncePerConversation: 'boolean',
  times: 'number',
  status: 'number',
  headers: 'object',
  body: 'any',
  retryAfter: 'number',
  drop: 'boolean',
  afterEffect: 'boolean',
  delayMs: 'number',
};

/** The fault, or one sentence naming what is wrong with it. */
export function parseFault(input: unknown): ConnectorFault | string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'A fault is a JSON object.';
  const problem = Object.entries(input).flatMap(([name, value]) => problemWith(name, value) ?? [])[0];
  if (problem !== undefined) return problem;
  const doesSomething = ['status', 'drop', 'delayMs'].some((name) => name in input);
  return doesSomething ? input : 'A fault does something: status, drop or delayMs.';
}

function problemWith(name: string, value: unknown): string | undefined {
  const kind = (kinds as Record<string, string | undefined>)[name];
  if (kind === undefined) return `A fault has no "${name}"; it takes ${Object.keys(kinds).join(', ')}.`;
  return kind === 'any' || typeof value === kind ? undefined : `"${name}" of a fault is a ${kind}.`;
}

/** Faults that wait for their request. */
export class ConnectorFaults {
  private armed: Armed[] = [];
  private lastId = 0;
  private dice = 1;
  private readonly struck = new Set<string>();

  arm(fault: ConnectorFault): number {
    this.lastId += 1;
    const conversation = fault.conversation === undefined ? undefined : new RegExp(fault.conversation);
    this.armed.push({ id: this.lastId, fault, conversation, seen: 0, met: 0 });
    return this.lastId;
  }

  clear(): void {
    this.armed = [];
    this.dice = 1;
    this.struck.clear();
  }

  list(): readonly { id: number; fault: ConnectorFault; seen: number; met: number }[] {
    return this.armed.map(({ id, fault, seen, met }) => ({ id, fault, seen, met }));
  }

  strike(method: string, conversationId: string): ConnectorFault | undefined {
    for (const each of this.armed) {
      if (!fits(each, method, conversationId) || each.met >= mostOf(each.fault)) continue;
      each.seen += 1;
      if (!this.isDue(each, conversationId)) continue;
      each.met += 1;
      if (each.fault.oncePerConversation === true) this.struck.add(conversationId);
      return each.fault;
    }
    return undefined;
  }

  private isDue({ fault, seen }: Armed, conversationId: string): boolean {
    const { nth, probability } = fault;
    if (fault.oncePerConversation === true && this.struck.has(conversationId)) return false;
    if (nth !== undefined) return seen >= nth;
    return probability === undefined || this.throwDice() < probability;
  }

  /** Fixed seed, so that the same requests meet the same faults again. */
  private throwDice(): number {
    this.dice = (this.dice * 48_271) % 2_147_483_647;
    return this.dice / 2_147_483_647;
  }
}

const mostOf = ({ nth, times }: ConnectorFault): number => times ?? (nth === undefined ? Infinity : 1);

const fits = ({ fault, conversation }: Armed, method: string, conversationId: string): boolean =>
  (fault.method === undefined || fault.method === method) && (conversation?.test(conversationId) ?? true);
