import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import type { Attributes, Span, SpanContext, Tracer } from '@opentelemetry/api';
import { RandomIdGenerator } from '@opentelemetry/sdk-trace';
import type { IdGenerator } from '@opentelemetry/sdk-trace';
import { unwatched } from '../platform/watch';
import type { Watch } from '../platform/watch';

/** Any process finds by a run's id where its steps belong, without a word from the one that began it. */
function rootOf(run: string): SpanContext {
  const digest = createHash('sha256').update(run).digest('hex');
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48), traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

/** Random but for a span that must be found again. */
export class ChosenIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private chosen: SpanContext | undefined;

  readonly generateTraceId = (): string => this.chosen?.traceId ?? this.random.generateTraceId();
  readonly generateSpanId = (): string => this.chosen?.spanId ?? this.random.generateSpanId();

  /** `start` starts one span, at once. */
  as(chosen: SpanContext, start: () => Span): Span {
    this.chosen = chosen;
    try {
      return start();
    } finally {
      this.chosen = undefined;
    }
  }
}

interface Told {
  readonly isFailure: boolean;
  readonly attributes: Attributes;
}

/** Ends the span with what came of the work. */
async function ended<T>(span: Span, work: () => Promise<T>, told: (result: T) => Told): Promise<T> {
  try {
    const result = await work();
    const { isFailure, attributes } = told(result);
    span.setAttributes(attributes);
    if (isFailure) span.setStatus({ code: SpanStatusCode.ERROR });
    return result;
  } catch (error) {
    // Its words may be anybody's.
    span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/**
 * Spans from turn and step to each call. Only fixed names, statuses and ids of runs and requests get into them.
 *
 * A run is a trace of its own, because it outlives the turn and the process; the turn that began it is linked.
 */
export function tracing(tracer: Tracer, ids: ChosenIds): Watch {
  const current = new AsyncLocalStorage<Span>();
  const during = <T>(span: Span, work: () => Promise<T>, told: (result: T) => Told) =>
    ended(span, () => current.run(span, work), told);
  return {
    ...unwatched,
    turn: (kind, work, endOf) => {
      const attributes = { 'planshift.turn.kind': kind };
      const span = tracer.startSpan(`turn ${kind}`, { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT);
      return during(span, work, (result) => turnTold(endOf(result)));
    },
    begun: ({ id, name }) => {
      const cause = current.getStore();
      const links = cause === undefined ? [] : [{ context: cause.spanContext() }];
      const options = { kind: SpanKind.PRODUCER, links, attributes: { 'planshift.run': id } };
      const root = ids.as(rootOf(id), () => tracer.startSpan(`begin ${name}`, options, ROOT_CONTEXT));
      cause?.addLink({ context: root.spanContext() });
      root.end();
    },
    step: ({ run, name }, work) => {
      const parent = trace.setSpanContext(ROOT_CONTEXT, rootOf(run));
      const span = tracer.startSpan(`step ${name}`, { attributes: { 'planshift.run': run } }, parent);
      return during(span, work, () => ({ isFailure: false, attributes: {} }));
    },
    call: ({ service, operation, requestId, correlationId }, work) => {
      const cause = current.getStore();
      const parent = cause === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, cause);
      const attributes = { 'planshift.service': service, ...idsOf({ requestId, correlationId }) };
      const span = tracer.startSpan(`${service} ${operation}`, { kind: SpanKind.CLIENT, attributes }, parent);
      return during(span, work, callTold);
    },
  };
}

const turnTold = (outcome: string): Told => ({
  isFailure: outcome === 'failed',
  attributes: { 'planshift.turn.outcome': outcome },
});

function callTold(answer: { readonly status?: number } & Ids): Told {
  const { status } = answer;
  const code = status === undefined ? {} : { 'http.response.status_code': status };
  return { isFailure: status === undefined || status >= 400, attributes: { ...code, ...idsOf(answer) } };
}

interface Ids {
  readonly requestId?: string | undefined;
  readonly correlationId?: string | undefined;
}

/** A service could answer with anything in their place. */
const isId = (text: string | undefined): text is string => text !== undefined && /^[\w.-]{1,80}$/.test(text);

const idsOf = ({ requestId, correlationId }: Ids): Attributes => ({
  ...(isId(requestId) && { 'planshift.request_id': requestId }),
  ...(isId(correlationId) && { 'planshift.correlation_id': correlationId }),
});
