import type { When } from '../control/armedFaults';
import { ArmedFaults } from '../control/armedFaults';
import { problemWithExpression, problemWithFault } from '../control/faultFields';

/** Trouble for the bot's requests. What it says of when must all hold; then the first fault that fits is met. */
export interface ConnectorFault extends When {
  /** Left out: any request. */
  readonly method?: 'POST' | 'PUT' | 'DELETE' | 'GET';
  /** Regular expression, tried on the conversation's id. */
  readonly conversation?: string;
  /** Spares conversations that have met a fault with this mark already. */
  readonly oncePerConversation?: boolean;
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

/** A request of the bot. */
interface ConnectorCall {
  readonly method: string;
  readonly conversationId: string;
}

const kinds = {
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
} as const satisfies Record<keyof ConnectorFault, string>;

/** The fault, or one sentence naming what is wrong with it. */
export function parseFault(input: unknown): ConnectorFault | string {
  const problem = problemWithFault(input, kinds) ?? problemWithExpression((input as ConnectorFault).conversation);
  if (problem !== undefined) return problem;
  const fault = input as ConnectorFault;
  const doesSomething = ['status', 'drop', 'delayMs'].some((name) => name in fault);
  return doesSomething ? fault : 'A fault does something: status, drop or delayMs.';
}

/** Faults for requests of the bot. */
export class ConnectorFaults extends ArmedFaults<ConnectorFault, ConnectorCall> {
  private readonly struck = new Set<string>();

  override clear(): void {
    super.clear();
    this.struck.clear();
  }

  override strike(call: ConnectorCall): ConnectorFault | undefined {
    const fault = super.strike(call);
    if (fault?.oncePerConversation === true) this.struck.add(call.conversationId);
    return fault;
  }

  protected fitting({ method, conversation, oncePerConversation }: ConnectorFault): (call: ConnectorCall) => boolean {
    const pattern = new RegExp(conversation ?? '');
    return (call) =>
      (method === undefined || method === call.method) &&
      pattern.test(call.conversationId) &&
      !(oncePerConversation === true && this.struck.has(call.conversationId));
  }
}
