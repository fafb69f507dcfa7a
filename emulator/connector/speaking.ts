import { readable } from './cards';
import { Chat, NoSuchButton } from './chat';
import type { Answer } from './chat';
import type { Desk } from './desk';
import { bad, problem } from './service';
import type { ServiceReply } from './service';
import type { Entry } from './transcript';

type Json = Readonly<Record<string, unknown>>;
type Act = (chat: Chat) => Promise<Answer>;

/** `{text, person}`: a person writes to the bot in their own conversation; without a name, whoever usually chats. */
export async function say(desk: Desk, body: unknown): Promise<ServiceReply> {
  const { text, person } = (body ?? {}) as Json;
  if (typeof text !== 'string') return bad('What is said is {text, person}, the person by id or left out.');
  return turnOf(desk, person, (chat) => chat.say(text));
}

/** `{button, inputs, person}`: presses the button of that title on the person's latest card that has one. */
export async function press(desk: Desk, body: unknown): Promise<ServiceReply> {
  const { button, inputs, person } = (body ?? {}) as Json;
  if (typeof button !== 'string') return bad('What is pressed is {button, inputs, person}, the button by its title.');
  return turnOf(desk, person, (chat) => chat.pressButton(button, inputs as Json | undefined));
}

/** Answers with the bot's own status, with what it has said or changed until then, as a person reads it, and with what stands at the button. */
async function turnOf(desk: Desk, named: unknown, act: Act): Promise<ServiceReply> {
  const person = named === undefined ? desk.usual : typeof named === 'string' && desk.conversations.person(named);
  if (!person) return problem(404, 'PersonNotFound', 'Nobody is known by that id.');
  const chat = new Chat(desk.placeOf(person, 'personal', ''), desk, desk.transcript);
  const heard = new Set<Entry>();
  const stop = desk.transcript.listen((entry) => {
    if (entry.from === 'bot' && entry.conversationId === chat.conversationId) heard.add(entry);
  });
  try {
    const { status, atButton } = await act(chat);
    const kept = [...heard].filter(({ isDeleted }) => !isDeleted);
    return {
      status: 200,
      body: { status, heard: kept.map(({ activity }) => readable(activity)), ...(atButton && { atButton }) },
    };
  } catch (error) {
    return undone(desk, error);
  } finally {
    stop();
  }
}

function undone({ botEndpoint }: Desk, error: unknown): ServiceReply {
  if (error instanceof NoSuchButton) return problem(404, 'ButtonNotFound', error.message);
  return problem(502, 'BotUnreachable', `No bot answers at ${botEndpoint}.`);
}
