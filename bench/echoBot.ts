import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import * as restify from 'restify';
import type { Request, Response } from 'restify';

// The least that a bot on this SDK, this adapter and this server can do for a turn. A process of its own, as the bot is.

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer({ name: 'echo' });
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  const { headers, method = 'POST' } = request;
  const body = request.body as Record<string, unknown>;
  await adapter.process({ headers, body, method }, response, async (context) => {
    await context.sendActivity(`You said: ${context.activity.text}`);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as unknown as { readonly port: number };
  process.send?.({ port });
});
process.once('disconnect', () => process.exit(0));
