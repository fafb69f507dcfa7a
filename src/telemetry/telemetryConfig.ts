import { defined } from '../platform/defined';

/** What an operator watches; each is off unless it is there. */
export interface TelemetryConfig {
  readonly metrics?: { readonly port: number };
  /** Where traces are sent, by OTLP over HTTP. */
  readonly traces?: { readonly to: string };
}

interface Read {
  readonly METRICS_PORT?: number | undefined;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
}

export const telemetryConfig = ({ METRICS_PORT: port, OTEL_EXPORTER_OTLP_ENDPOINT: to }: Read): TelemetryConfig =>
  defined({
    metrics: port === undefined ? undefined : { port },
    traces: to === undefined ? undefined : { to },
  });

interface Ports {
  readonly METRICS_PORT?: string | undefined;
  readonly PORT?: string | undefined;
}

/** Whichever is free. */
const anyPort = '0';

/** Metrics are for those inside, and have a door of their own. */
export const onePortForBoth = ({ METRICS_PORT, PORT }: Ports, usualPort: number): string[] =>
  METRICS_PORT === (PORT ?? String(usualPort)) && METRICS_PORT !== anyPort
    ? ['METRICS_PORT: must be another port than PORT']
    : [];
