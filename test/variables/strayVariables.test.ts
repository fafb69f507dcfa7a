import fc from 'fast-check';
import { Local, Production } from '../../src/variables/configVariables';
import { strayVariables } from '../../src/variables/strayVariables';

const ours = [...new Set([...Object.keys(Local.shape), ...Object.keys(Production.shape)])];

it.each([
  ['NOTICE_MILESTONE', 'NOTICE_MILESTONES'],
  ['KEEP_NAME_MONTHS', 'KEEP_NAMES_MONTHS'],
  ['QUIET_HOURS', 'NOTICE_QUIET_HOURS'],
  ['notice_channel', 'NOTICE_CHANNEL'],
  ['ALOWED_AGENTS', 'ALLOWED_AGENTS'],
  ['TEAMS_APP_ID', 'CATALOG_TEAMS_APP_ID'],
])('tells that %s is not read, and that %s is', (variable, meant) => {
  expect(strayVariables(['PATH', variable])).toEqual([{ variable, meant }]);
});

it('says nothing of what is read, nor of what other programs read', () => {
  const others = ['PATH', 'HOME', 'HOSTNAME', 'NODE_OPTIONS', 'PGSSLMODE', 'HTTPS_PROXY', 'TERM_PROGRAM', 'DATABASE'];

  expect(strayVariables([...ours, ...others])).toEqual([]);
});

it('takes the other standard variables of OpenTelemetry for nobody’s slip', () => {
  const signals = ['', 'TRACES_', 'METRICS_', 'LOGS_'];
  const exporter = ['ENDPOINT', 'HEADERS', 'TIMEOUT', 'COMPRESSION', 'PROTOCOL', 'CERTIFICATE', 'INSECURE'];
  const ofExporter = signals.flatMap((signal) => exporter.map((what) => `OTEL_EXPORTER_OTLP_${signal}${what}`));
  const others = ['OTEL_SERVICE_NAME', 'OTEL_RESOURCE_ATTRIBUTES', 'OTEL_SDK_DISABLED', 'OTEL_TRACES_SAMPLER'];

  expect(strayVariables([...ofExporter, ...others, 'OTEL_BSP_SCHEDULE_DELAY', 'OTEL_TRACES_EXPORTER'])).toEqual([]);
});

it('finds every name with a letter wrong, missing or too many', () => {
  const long = ours.filter((name) => name.length > 9);
  const slip = fc
    .tuple(fc.constantFrom(...long), fc.nat(), fc.constantFrom('', 'Q', 'QQ'))
    .map(([name, where, letters]) => {
      const at = 1 + (where % (name.length - 2));
      return name.slice(0, at) + letters + name.slice(at + 1);
    })
    .filter((name) => !ours.includes(name));

  fc.assert(fc.property(slip, (name) => strayVariables([name]).length === 1));
});
