import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { Figures } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import type { Watch } from '../platform/watch';
import { gaugesOf } from './gauges';
import { measuring } from './measuring';
import { serveMetrics } from './serveMetrics';

export interface TelemetrySettings {
  readonly release: string;
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

/** Metrics in Prometheus' text format. To be made only where they are wanted: what is never made costs nothing. */
export function createTelemetry({ release, clock, log }: TelemetrySettings): Telemetry {
  const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'planshift', 'service.version': release }),
    readers: [exporter],
    views: [{ instrumentName: '*', aggregationCardinalityLimit: mostSeries }],
  });
  const meter = provider.getMeter('planshift');
  let stop = async (): Promise<void> => undefined;
  return {
    watch: measuring(meter),
    listen: async (at, figures) => {
      gaugesOf(meter, { figures, clock, log });
      const server = await serveMetrics(at, (request, response) =>
        exporter.getMetricsRequestHandler(request, response),
      );
      stop = () => server.close();
      return server.port;
    },
    close: async () => {
      await stop();
      await provider.shutdown();
    },
  };
}
