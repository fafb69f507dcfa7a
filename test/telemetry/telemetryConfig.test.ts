import { readConfig } from '../../src/config';

it('serves metrics nowhere unless a port is given for them', () => {
  expect(readConfig({})).not.toHaveProperty('metrics');
  expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9_464 });
});

it('never shares the port that Teams comes to, the usual one or another', () => {
  const fault = 'METRICS_PORT: must be another port than PORT';

  expect(() => readConfig({ METRICS_PORT: '3978' })).toThrow(fault);
  expect(() => readConfig({ PORT: '9464', METRICS_PORT: '9464' })).toThrow(fault);
});

it('sends traces nowhere unless a collector is named', () => {
  expect(readConfig({})).not.toHaveProperty('traces');
  expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' }).traces).toEqual({
    to: 'http://127.0.0.1:4318',
  });
});
