import { parseArgs } from 'node:util';
import { startConnector } from './connector';

const usage = 'The connector takes [--port N] [--bot http://…/api/messages] [--limits] [--latency MILLISECONDS].';

/** The connector alone, for any bot. */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '3979' },
      bot: { type: 'string', default: 'http://127.0.0.1:3978/api/messages' },
      limits: { type: 'boolean', default: false },
      latency: { type: 'string', default: '0' },
    },
  });
  const { port, bot: botEndpoint, limits, latency } = values;
  const connector = await startConnector({ port: Number(port), botEndpoint, limits, latencyMs: Number(latency) });
  process.stdout.write(`The connector is at ${connector.serviceUrl}, the bot at ${botEndpoint}.\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)} ${usage}\n`);
  process.exit(1);
});
