import { userId } from '../../src/migration/ids';
import type { AgentId, MigrationId } from '../../src/migration/ids';
import type { WholePlan } from '../../src/migration/plan/plan';
import type { MigrationControl, PurchaseAnswer } from '../../src/migration/ports';
import type { RunPorts } from '../../src/workflow/deps';
import type { Intent } from '../../src/workflow/migrate/run';
import { runMigration } from '../../src/workflow/migrate/runMigration';
import { steering } from '../../src/workflow/migrate/steering';
import { Fate } from '../support/fate';
import { Journal } from '../support/journal';
import type { Kept } from '../support/journal';
import { MemoryChains } from '../support/memoryChains';
import { MemoryLedger } from '../support/memoryLedger';
import { aPlan, aPlannedPerson, aPurchase, userNumber } from '../support/survey';
import { telling } from '../support/telling';
import { FakeWorld } from '../support/world';

/** A plan for so many people, who all need a bought seat. */
export const planFor = (count: number, given: Parameters<typeof aPlan>[0] = {}): WholePlan =>
  aPlan({
    people: Array.from({ length: count }, (_, index) =>
      aPlannedPerson({ id: userId(userNumber(index + 1)), name: `Person ${index + 1}` }),
    ),
    purchase: aPurchase({
      seats: count,
      price: {
        currency: 'EUR',
        seatPerCharge: { amount: 5.6, currency: 'EUR' },
        charges: 12,
        total: { amount: Math.round(5.6 * count * 12 * 100) / 100, currency: 'EUR' },
        atMost: false,
      },
    }),
    freeSeatsUsed: 0,
    ...given,
  });

/** What one person asks for. */
const askedBy = (by: AgentId, control: Omit<MigrationControl, 'start' | 'takeBack'>) => ({
  pause: (id: MigrationId) => control.pause(id, by),
  resume: (id: MigrationId) => control.resume(id, by),
  stop: (id: MigrationId) => control.stop(id, by),
  letGoOn: (id: MigrationId) => control.letGoOn(id, by),
  retry: (id: MigrationId, change: 'retryFailed' | 'leaveOutFailed') => control.retry(id, change, by),
  checkAgain: (id: MigrationId) => control.checkAgain(id, by),
  endNow: (id: MigrationId) => control.endNow(id, by),
  settle: (id: MigrationId) => control.settle(id, by),
  answerPurchase: (id: MigrationId, answer: PurchaseAnswer) => control.answerPurchase(id, answer, by),
  orderAgain: (id: MigrationId) => control.orderAgain(id, by),
  endInDoubt: (id: MigrationId) => control.endInDoubt(id, by),
});

/** A migration with everything round it; each run may live several lives. */
export class Stage {
  readonly world: FakeWorld;
  readonly ledger: MemoryLedger;
  readonly chains = new MemoryChains();
  readonly shown: string[] = [];
  readonly logged: unknown[] = [];
  readonly informed: unknown[] = [];
  /** Of how many people facts were let go, and how many licence writes there were by then. */
  readonly swept: { readonly people: number; readonly moved: number }[] = [];
  private readonly log: RunPorts['log'] = {
    info: (...entry) => void this.informed.push(entry),
    warn: () => undefined,
    error: (...entry) => void this.logged.push(entry),
  };
  /** What a release has added past the point where this run is. */
  readonly notTaken: string[] = [];
  private kept: Kept[] = [];
  private intent: Intent = 'asIs';
  /** As the agent who confirmed asks. */
  readonly control: ReturnType<typeof askedBy>;
  private readonly steering: Omit<MigrationControl, 'start' | 'takeBack'>;
  /** The licence change as the world does it, for tests that put something round it. */
  readonly change: FakeWorld['licences']['change'];

  constructor(readonly plan: WholePlan = planFor(3)) {
    this.world = new FakeWorld(plan);
    const licences = { ...this.world.licences };
    this.change = (customer, changes) => licences.change(customer, changes);
    this.ledger = new MemoryLedger(plan, this.chains);
    const now = () => this.world.clock.now().toISOString();
    this.steering = steering(
      { migrations: this.ledger, purchases: this.ledger, log: this.log },
      now,
      (id, deed, change = 'asIs', intent = 'asIs') =>
        this.ledger.startRun(id, change, deed, async () => {
          this.kept = [];
          this.intent = intent;
        }),
    );
    this.control = this.by(plan.agentId);
  }

  by(agent: AgentId): ReturnType<typeof askedBy> {
    return askedBy(agent, this.steering);
  }

  /** What the engine does when another run is begun. */
  readonly enqueueRun = async (...[, , , intent = 'asIs']: [unknown, MigrationId, number, Intent?]): Promise<void> => {
    this.kept = [];
    this.intent = intent;
  };

  /** One life of the run that is due: until it ends or until it dies. */
  async live(fate = new Fate(), runNo = this.ledger.runNo): Promise<string> {
    const journal = new Journal(this.kept, fate, this.notTaken);
    return Promise.race([fate.death, runMigration(this.mortals(fate), journal, [this.plan.id, runNo, this.intent])]);
  }

  /** One life that is asked to stop while this call waits for an answer. Resolves when the run has given up there. */
  async leftWaitingFor(call: keyof FakeWorld['licences'] | 'country' | 'verdicts'): Promise<void> {
    const journal = new Journal(this.kept);
    const silent = (): Promise<never> => {
      setImmediate(() => journal.stop());
      return new Promise(() => undefined);
    };
    const { licences, customers, promotions } = this.world;
    const unanswered = {
      licences: { ...licences, [call]: silent },
      customers: { ...customers, ...(call === 'country' && { country: silent }) },
      promotions: { verdicts: call === 'verdicts' ? silent : promotions.verdicts.bind(promotions) },
    };
    void runMigration({ ...this.mortals(new Fate()), ...unanswered }, journal, [
      this.plan.id,
      this.ledger.runNo,
      this.intent,
    ]);
    await journal.abandoned;
  }

  /** One life that is asked to stop during this call, which fails because of it. Answers with the steps it kept. */
  async stopDuring(call: keyof FakeWorld['licences']): Promise<readonly Kept[]> {
    const journal = new Journal(this.kept);
    const world = this.mortals(new Fate());
    const asked = new Promise<void>((resolve) => {
      const stop = () => {
        journal.stop();
        setImmediate(resolve);
        return Promise.reject(new Error('cut off'));
      };
      const licences = { ...this.world.licences, [call]: stop };
      void runMigration({ ...world, licences }, journal, [this.plan.id, this.ledger.runNo, this.intent]);
    });
    await asked;
    return [...this.kept];
  }

  /** What a run works with, in a process of that fate. */
  mortals(fate: Fate): RunPorts {
    const { orders, promotions, customers, houseHold, clock } = this.world;
    const { carts, licences, subscriptions } = telling(this.world);
    const ledger = fate.mortal(this.ledger);
    return {
      migrations: ledger,
      purchases: ledger,
      people: ledger,
      carts: fate.mortal(carts),
      promotions: fate.mortal(promotions),
      orders: fate.mortal(orders),
      customers: fate.mortal(customers),
      licences: fate.mortal(licences),
      subscriptions: fate.mortal(subscriptions),
      chains: fate.mortal(this.chains),
      houseHold: { isHeld: async (id) => this.ledger.isHeldAlone || houseHold.isHeld(id) },
      clock,
      messenger: {
        showMigration: async () => void this.shown.push(this.ledger.state),
        showMigrationAnew: async () => void this.shown.push('anew'),
      },
      log: this.log,
      sweepAfter: (people) => void this.swept.push({ people, moved: this.world.audit.licenceWrites }),
      release: '1.0.0',
    };
  }
}
