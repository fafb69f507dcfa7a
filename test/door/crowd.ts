import type { Pool } from 'pg';
import { randomFrom } from '../../emulator/seed/random';
import type { Random } from '../../emulator/seed/random';
import { teamsToken } from '../support/productionDoor';
import type { Answered, ProductionDoor } from '../support/productionDoor';
import * as seeds from './activities';
import type { Json, Speaker } from './activities';
import { badTokens } from './badTokens';
import { mutate, onTheWire } from './mutations';
import { aCustomer, phrase } from './phrases';
import type { Screens, Shown } from './screens';
import { fileAddress } from './sentFiles';

export interface CrowdParts {
  readonly door: ProductionDoor;
  readonly database: Pool;
  readonly screens: Screens;
  readonly speakers: readonly Speaker[];
  readonly seed: string;
}

/** What a person's conversation waits for. */
interface Asked {
  readonly question: string;
  readonly kind: string;
}

interface Stored {
  readonly text: string;
  /** Undefined while no question is open, also while one is being prepared. */
  readonly asked?: Asked;
  readonly isPreparing?: true;
}

/** So much is said to a question before it is answered; most to those that stand before the purchase. */
const patience: Readonly<Record<string, number>> = { people: 10, review: 30 };
const usualPatience = 6;
const renewTokenMs = 60_000;
const mostRead = 256 * 1024;
const stranger = '99999999-0000-4000-8000-00000000000a';

/** The word that buys, whatever is around it that nobody sees. */
const buys = /^[^a-z]*conf(irm|erma)[^a-z]*$/i;

/** Away from the question in hand. */
const leads = ({ kind, open }: Json): boolean => kind === 'notNow' || open === 'migrate' || open === 'expiring';
/** Shows the same question in another way. */
const turnsPage = ({ kind, choice }: Json): boolean => kind === 'search' || ['more', 'choose'].includes(String(choice));

/** Agents who say a great many wrong things and now and then a right one, but never the one that buys. */
export class Crowd {
  said = 0;
  /** By an agent, with a good token. */
  byAgents = 0;
  /** While a question was open, or by pressing a button of a card. */
  midway = 0;
  /** The questions that were open meanwhile. */
  readonly met = new Set<string>();
  readonly answers = new Map<number, number>();
  /** What was answered as nothing may be. */
  readonly faults: string[] = [];
  private token = { bearer: '', atMs: -Infinity };

  constructor(private readonly parts: CrowdParts) {}

  /** All of them at once, each one thing after the other, until so many wrong things were said by them together. */
  async say(count: number): Promise<void> {
    await Promise.all(
      this.parts.speakers.map(async (speaker) => {
        const random = randomFrom(`${this.parts.seed}/${speaker.objectId}/${count}`);
        for (let nth = 0; this.said < count; nth += 1) await this.goOn(speaker, random, nth);
      }),
    );
  }

  private async goOn(speaker: Speaker, random: Random, nth: number): Promise<void> {
    const stored = await this.stored(speaker);
    const { asked, isPreparing = false } = stored;
    if (asked) this.met.add(asked.kind);
    if (asked && nth % (patience[asked.kind] ?? usualPatience) === 0) return this.answer(speaker, random, asked);
    if (!asked && !isPreparing && nth % usualPatience === 0)
      return this.sayWell(seeds.typed(speaker, `migrate ${aCustomer(random)}`));
    await this.sayBadly(speaker, random, stored);
  }

  private async stored({ objectId }: Speaker): Promise<Stored> {
    const { rows } = await this.parts.database.query<{ text: string; asked: Asked | null }>(
      `select value::text as text, value #> '{dialogs,dialogStack,0,state,draft,awaiting}' as asked
         from planshift.bot_state where key = $1`,
      [`conversation/${objectId}`],
    );
    const { text = '', asked = null } = rows[0] ?? {};
    if (asked?.kind === 'preparing') return { text, isPreparing: true };
    return asked === null ? { text } : { text, asked };
  }

  /** One of the buttons of the open question, never the one that buys and seldom one that leaves. */
  private async answer(speaker: Speaker, random: Random, { question }: Asked): Promise<void> {
    const isBored = random.next() < 0.05;
    const some = this.parts.screens
      .on(question)
      .filter(({ value }) => value['kind'] !== 'confirm' && (isBored || !(leads(value) || turnsPage(value))));
    if (some.length === 0) return this.sayWell(seeds.typed(speaker, 'done'));
    await this.sayWell(press(speaker, random.pick(some)));
  }

  private async sayWell(activity: Json): Promise<void> {
    const body = JSON.stringify(activity);
    const { status } = await this.parts.door.sends(body, this.bearer());
    if (status !== 200) this.faults.push(`${status} although nothing was wrong: ${body.slice(0, 400)}`);
  }

  /** One in sixteen is of somebody else, or of nobody; mutations make more of both. */
  private async sayBadly(speaker: Speaker, random: Random, stored: Stored): Promise<void> {
    const [isStranger, isForged] = [random.next() < 0.02, random.next() < 0.04];
    const seed = this.seedOf(isStranger ? { ...speaker, objectId: stranger } : speaker, random);
    const { changed, how } = mutate(seed, random, this.lend);
    this.spoilPurchase(changed, random, stored);
    const body = onTheWire(changed, random);
    const bearer = isForged ? random.pick(badTokens)() : this.bearer();
    this.said += 1;
    if (!isForged && this.isOfAgent(changed)) {
      this.byAgents += 1;
      if (stored.asked ?? 'value' in seed) this.midway += 1;
    }
    await this.send(body, bearer, () => `${how.join(' + ')}: ${body.toString().slice(0, 400)}`);
  }

  private async send(body: string | Buffer, bearer: string | null, excerpt: () => string): Promise<void> {
    try {
      this.judge(await this.parts.door.sends(body, bearer), excerpt);
    } catch (error) {
      // Who sends too much may find the door shut before all of it was said.
      if (Buffer.byteLength(body) <= mostRead) this.faults.push(`${String(error)} ${excerpt()}`);
    }
  }

  private judge({ status, headers, body }: Answered, excerpt: () => string): void {
    if (status === 200 && !isAnswer(body)) this.faults.push(`${body.slice(0, 200)} to ${excerpt()}`);
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
    if (status >= 500 && (status !== 503 || !headers.has('retry-after'))) this.faults.push(`${status} ${excerpt()}`);
  }

  /** Something that Teams' clients send, before anything is wrong with it. */
  private seedOf(speaker: Speaker, random: Random): Json {
    const activity = this.privately(speaker, random);
    return random.next() < 0.04 ? seeds.inPublic(activity, random.pick(['groupChat', 'channel'] as const)) : activity;
  }

  private privately(speaker: Speaker, random: Random): Json {
    const button = this.button(speaker, random);
    const { value, messageId } = button;
    const dice = random.next();
    if (dice < 0.2) return press(speaker, button);
    // As a client that knows less than the card asks of it, and one that makes more of it.
    if (dice < 0.27) return seeds.pressed(speaker, value, messageId);
    if (dice < 0.3) return seeds.messageBack(speaker, value, messageId);
    if (dice < 0.34) return seeds.executed(speaker, value, messageId);
    if (dice < 0.58) return seeds.typed(speaker, phrase(random));
    if (dice < 0.61) return seeds.quoting(speaker, phrase(random), messageId);
    if (dice < 0.64) return seeds.mentioning(speaker, phrase(random));
    if (dice < 0.7) return seeds.withFile(speaker, fileAddress(random), phrase(random));
    if (dice < 0.75) return seeds.consent(speaker, random);
    return seeds.untyped(speaker, random);
  }

  /** Mostly of the person's latest cards, sometimes of old ones or of others'. */
  private button(speaker: Speaker, random: Random): Shown {
    const owner = random.next() < 0.9 ? speaker : random.pick(this.parts.speakers);
    const all = this.parts.screens.of(owner.objectId).filter(({ value }) => !leads(value) || random.next() < 0.01);
    const some = random.next() < 0.7 ? all.slice(-8) : all;
    return some.length === 0 ? helpButton : random.pick(some);
  }

  private readonly lend = (random: Random): unknown => {
    const someone = random.pick(this.parts.speakers);
    const { value } = this.button(someone, random);
    const { question = '', choice = null } = value;
    return random.pick<unknown>([value, question, choice, someone.objectId, seeds.personalChat(someone)]);
  };

  /** Takes out the two answers that would buy: the word, and the button of a review that still waits for its own agent. */
  private spoilPurchase(activity: Json, random: Random, stored: Stored): void {
    const { text } = activity;
    if (typeof text === 'string' && buys.test(text)) activity['text'] = 'not that word';
    const { screens } = this.parts;
    for (const answer of answersIn(activity)) {
      const { kind, question } = answer;
      if (kind !== 'confirm' || typeof question !== 'string') continue;
      if (screens.ownerOf(question) !== senderOf(activity) || screens.isOver(question, stored.text)) continue;
      answer['question'] = random.pick([`${question} `, '', question.slice(1), null]);
    }
  }

  private isOfAgent(activity: Json): boolean {
    return this.parts.speakers.some(({ objectId }) => objectId === senderOf(activity));
  }

  private bearer(): string {
    if (performance.now() - this.token.atMs > renewTokenMs)
      this.token = { bearer: `Bearer ${teamsToken()}`, atMs: performance.now() };
    return this.token.bearer;
  }
}

const helpButton: Shown = { value: { open: 'help' }, messageId: '1732000000001', executes: false };

/** Nothing for a message; for a press one of the bodies that Microsoft documents, with something in it. */
const isAnswer = (body: string): boolean =>
  body === '' ||
  /^\{"statusCode":(200,"type":"application\/vnd\.microsoft\.activity\.message","value":"[^"]|[45]00,"type":"application\/vnd\.microsoft\.error","value":\{"code":"\w+","message":"[^"])/.test(
    body,
  );

/** In the way that the card asks for. */
const press = (speaker: Speaker, { value, messageId, executes }: Shown): Json =>
  executes ? seeds.executed(speaker, value, messageId) : seeds.pressed(speaker, value, messageId);

/** What a message with a value and an executed action send. */
function answersIn({ value }: Json): readonly Json[] {
  const { action } = (value ?? {}) as Json;
  const { data } = (action ?? {}) as Json;
  return [value, data].filter((each): each is Json => typeof each === 'object' && each !== null);
}

function senderOf({ from }: Json): string {
  const id = (from as Json | null | undefined)?.['aadObjectId'];
  return typeof id === 'string' ? id.toLowerCase() : '';
}
