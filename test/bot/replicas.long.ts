import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { createBotStorage } from '../../src/store/chat/botStorage';
import { createLedger } from '../../src/store/ledger';
import { createTurnLeases } from '../../src/store/chat/turnLeases';
import { createTurns } from '../../src/store/chat/turns';
import { createControl } from '../../src/workflow/migrate/control';
import { aScene } from '../dialogs/scene';
import { Chat } from '../support/chat';
import { freshStore } from '../support/database';
import { withoutApprovals } from '../support/memoryApprovals';
import { submitsOf } from '../support/cardParts';

let store: Awaited<ReturnType<typeof freshStore>>;
beforeAll(async () => {
  store = await freshStore();
});
afterAll(() => store.drop());

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Deed =
  | { readonly say: string }
  /** A button of any card that was ever shown, whatever it shows now. */
  | { readonly card: number; readonly button: number }
  | { readonly again: number }
  /** The durable side is through with what it was asked. */
  | { readonly prepared: true };

type Card = Readonly<Record<string, unknown>>;

interface Step {
  readonly process: number;
  readonly deed: Deed;
}

const words = ['migrate contoso', '1', '2', 'all', 'confirm', 'change', 'cancel', 'migrations', 'help', 'nonsense'];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words).map((say) => ({ say })) },
  { weight: 4, arbitrary: fc.record({ card: fc.nat(30), button: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ again: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.constant({ prepared: true as const }) },
);
const step: fc.Arbitrary<Step> = fc.record({ process: fc.nat(1), deed });
/** What comes at the same moment, one moment after the other. */
const moments = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14 });

/** To the review, and confirmed at both processes at once. */
const toTheReview: readonly (readonly Step[])[] = [
  ...['migrate contoso', '1', '1', 'all'].flatMap((say): Step[][] => [
    [{ process: 0, deed: { say } }],
    [{ process: 1, deed: { prepared: true } }],
  ]),
  [0, 1].map((process): Step => ({ process, deed: { say: 'confirm' } })),
];

class Scene {
  readonly chat = new Chat({
    survey: aScene(),
    slow: true,
    shared: { storage: createBotStorage(store.db), leases: createTurnLeases(store.db), turns: createTurns(store.db) },
  });
  private readonly processes = [{ bot: this.chat.bot, messenger: this.chat.messenger }, this.chat.anotherProcess()];
  private readonly sent: Partial<Activity>[] = [];
  private readonly cards: Card[] = [];

  constructor(private readonly name: string) {
    const { control, clock } = this.chat;
    // The real tables decide what may begin; only the engine that would go on with it is none.
    const client = () => ({ enqueueInTransaction: async () => undefined }) as unknown as DBOSClient;
    const real = createControl({ ...createLedger(store.db), ...withoutApprovals(), clock, log: quiet, client });
    const pretend = control.start;
    control.start = async (plan) => {
      const outcome = await real.start(plan);
      if (outcome === 'started') expect(await pretend(plan)).toBe('started');
      return outcome;
    };
  }

  async live(moment: readonly Step[]): Promise<void> {
    const before = this.chat.window.posts.length;
    await Promise.all(moment.map((one) => this.do(one)));
    // What was heard before says nothing new.
    if (moment.every(({ deed }) => 'again' in deed)) expect(this.chat.window.posts).toHaveLength(before);
    const shown = this.chat.window.posts.flatMap(({ activity }) => activity.attachments ?? []);
    this.cards.push(...shown.map(({ content }) => content as Card));
  }

  private async do({ process, deed }: Step): Promise<void> {
    const { bot, messenger } = this.processes[process]!;
    if ('prepared' in deed) return this.chat.prepared(undefined, messenger).then(() => undefined);
    const activity = this.activityOf(deed);
    // Whoever confirms has read what.
    this.chat.clock.pass(3_000);
    if (activity) await this.chat.window.run({ ...activity }, bot.onTurn);
  }

  private activityOf(deed: Exclude<Deed, { prepared: true }>): Partial<Activity> | undefined {
    if ('again' in deed) return this.sent[deed.again % Math.max(1, this.sent.length)];
    const said = 'say' in deed ? { text: deed.say } : this.press(deed);
    if (!said) return undefined;
    const activity = this.chat.activity({ type: 'message', ...said });
    const own = { ...activity, id: `${this.name}-${this.sent.length}`, from: { id: `29:${this.name}`, name: 'Alex' } };
    const sent = { ...own, conversation: { ...activity.conversation!, id: `a:${this.name}` } };
    this.sent.push(sent);
    return sent;
  }

  private press({ card, button }: { readonly card: number; readonly button: number }): Partial<Activity> | undefined {
    const buttons = submitsOf(this.cards[card % Math.max(1, this.cards.length)] ?? {});
    const data = buttons[button % Math.max(1, buttons.length)]?.['data'];
    return data === undefined ? undefined : { value: { ...(data as object), renewsItself: 'true' } };
  }
}

let scenes = 0;

const frozen = () => store.db.query.selectFrom('migration').select('id').execute();

async function play(play: readonly (readonly Step[])[]): Promise<Chat> {
  await store.db.query.deleteFrom('migration_person').execute();
  await store.db.query.deleteFrom('migration').execute();
  const scene = new Scene(`scene-${++scenes}`);
  for (const moment of play) await scene.live(moment);
  return scene.chat;
}

let begunAtAll = 0;

it('begins one migration at most, whatever is pressed, said, repeated or pressed late at two processes', async () => {
  await fc.assert(
    fc.asyncProperty(moments, moments, async (before, after) => {
      const chat = await play([...before, ...toTheReview, ...after]);

      const begun = chat.all().filter((text) => /the migration has begun|la migrazione è iniziata/.test(text)).length;
      const inTables = (await frozen()).length;
      expect({ failures: chat.failures, begun, inTables }).toEqual({ failures: [], begun: inTables, inTables });
      expect(inTables).toBeLessThan(2);
      begunAtAll += begun;
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(begunAtAll).toBeGreaterThan(5);
}, 60_000);
