import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { Resource } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Watch } from '../platform/watch';
import { ChosenIds, tracing } from './tracing';

export interface Traces {
  readonly watch: Watch;
  /** Sends what is left. */
  close(): Promise<void>;
}

/**
 * Spans to a collector, in batches and beside the work. One that is away loses what it misses and delays nothing.
 *
 * @param to its address, as in OTEL_EXPORTER_OTLP_ENDPOINT
 */
export function sendTraces(to: string, resource: Resource): Traces {
  const idGenerator = new ChosenIds();
  const exporter = new OTLPTraceExporter({ url: `${to}/v1/traces` });
  const provider = new TracerProvider({
    resource,
    idGenerator,
    // Steps of one run come from several processes, so that who drops some has to see them all: the collector.
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return { watch: tracing(provider.getTracer('planshift'), idGenerator), close: () => provider.shutdown() };
}
