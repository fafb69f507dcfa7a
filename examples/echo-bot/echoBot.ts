import {
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import * as restify from 'restify';

/** Says back what it hears, on a card whose button says it louder. */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(answerTo(context));
      await next();
    });
  }
}

/** A pressed button comes as a message with a value and without a text. */
function answerTo({ activity }: TurnContext) {
  const { shout } = (activity.value ?? {}) as { readonly shout?: unknown };
  if (typeof shout === 'string') return MessageFactory.text(`${shout.toUpperCase()}!`);
  return MessageFactory.attachment(echoCard(activity.text ?? ''));
}

const echoCard = (heard: string) =>
  CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: `You said: ${heard}`, wrap: true }],
    actions: [{ type: 'Action.Submit', title: 'Louder', data: { shout: heard } }],
  });

type Body = Record<string, unknown>;

const bot = new EchoBot();
// Without an app id nobody is asked for a token, so this one listens on loopback only.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer({ name: 'echo-bot' });
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async ({ body, headers, method = '' }: restify.Request, response: restify.Response) =>
  adapter.process({ body: body as Body, headers, method }, response, (context) => bot.run(context)),
);
server.listen(Number(process.env['PORT'] ?? 3978), '127.0.0.1', () => {
  console.log(`The echo bot is at http://127.0.0.1:${server.address().port}/api/messages.`);
});
