import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { Figures } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import type { Watch } from '../platform/watch';
import { within } from '../platform/within';
import { both } from './both';
import { gaugesOf } from './gauges';
import { measuring } from './measuring';
import { sendTraces } from './sendTraces';
import { serveMetrics } from './serveMetrics';

export interface TelemetrySettings {
  readonly release: string;
  /** Where traces are sent; absent: nowhere. */
  readonly traces?: { readonly to: string } | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Telemetry {
  readonly watch: Watch;
  /** Answers at `GET /metrics` with what was watched and how the house stands. Resolves with the port. @throws Error why it can't listen */
  listen(at: { readonly host: string; readonly port: number }, figures: Figures): Promise<number>;
  close(): Promise<void>;
}

/** More are counted together under `otel_metric_overflow`; nothing here comes near it. */
const mostSeries = 300;
/** A process that is to end has 10 seconds, and others things to do in them. */
const closeWithinMs = 1_000;

/** Metrics in Prometheus' text format, and traces. To be made only where they are wanted: what is never made costs nothing. */
export function createTelemetry({ release, traces, clock, log }: TelemetrySettings): Telemetry {
  const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const own = resourceFromAttributes({ 'service.name': 'planshift', 'service.version': release });
  const resource = own.merge(detectResources({ detectors: [envDetector] }));
  const views = [{ instrumentName: '*', aggregationCardinalityLimit: mostSeries }];
  const provider = new MeterProvider({ resource, readers: [exporter], views });
  const meter = provider.getMeter('planshift');
  const sent = traces && sendTraces(traces.to, resource);
  let stop = async (): Promise<void> => undefined;
  return {
    watch: sent ? both(measuring(meter), sent.watch) : measuring(meter),
    listen: async (at, figures) => {
      gaugesOf(meter, { figures, clock, log });
      const server = await serveMetrics(at, (request, response) =>
        exporter.getMetricsRequestHandler(request, response),
      );
      stop = () => server.close();
      return server.port;
    },
    close: async () => {
      const closing = () => Promise.allSettled([stop(), provider.shutdown(), sent?.close()]);
      await within(closeWithinMs, closing).catch(() => undefined);
    },
  };
}
