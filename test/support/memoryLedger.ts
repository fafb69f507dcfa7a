import type { Deed } from '../../src/migration/deed';
import type { UnkeptEnd } from '../../src/migration/endOfTerm/unkeptEnd';
import type { SkuId } from '../../src/migration/ids';
import type { CloseAction } from '../../src/migration/packs/pack';
import type { TakenOrders } from '../../src/migration/plan/adoption';
import { isTelling } from '../../src/migration/plan/orderStanding';
import type { PlacedOrder } from '../../src/migration/plan/placedOrder';
import type { WholePlan, PlannedPerson } from '../../src/migration/plan/plan';
import type {
  ChainAddition,
  DeadOrder,
  LookedAfter,
  Migrations,
  People,
  PersonResult,
  PurchaseAttempt,
  Purchases,
  StoredPlan,
  Transaction,
} from '../../src/migration/ports';
import type {
  Control,
  Migration,
  MigrationState,
  MigrationSummary,
  Person,
  Problem,
  RemainingHolder,
} from '../../src/migration/plan/progress';
import { isEnded, isResting, isRunning } from '../../src/migration/plan/states';
import { PlannedRows } from '../../src/migration/plan/plannedRows';
import { defined } from '../../src/platform/defined';
import type { MemoryChains } from './memoryChains';

type Row = Person & PlannedPerson;
type Attempt = PurchaseAttempt & {
  readonly confirmedAt?: string;
  readonly adoptedAt?: string;
};

const noTransaction: Transaction = { query: async () => ({ rows: [], rowCount: 0 }) };

/** One migration's truth in memory, with the same conditions on every write as the tables. */
export class MemoryLedger implements Migrations, Purchases, People {
  state: MigrationState = 'queued';
  wanted: Control = 'run';
  runNo = 1;
  problem: Problem | undefined;
  isHeldAlone = false;
  release: string | undefined;
  attempts: Attempt[] = [];
  secondOrderId: string | undefined;
  rows: Row[];
  seatsReadyAt: string | undefined;
  closed: { readonly action: CloseAction; readonly at: string } | undefined;
  left: readonly RemainingHolder[] = [];
  unkept: UnkeptEnd | undefined;
  /** The plan's row as it is read anew. */
  stored: StoredPlan;
  /** Every state it was in. */
  readonly states: MigrationState[] = ['queued'];
  /** What was written down, with its run. */
  readonly deeds: (Deed & { readonly runNo: number })[] = [];

  constructor(
    readonly frozen: WholePlan,
    private readonly chains?: MemoryChains,
  ) {
    const planned = new PlannedRows();
    for (const person of frozen.people) planned.add(person, false);
    this.stored = { plan: frozen, planned, customerId: frozen.customer.id, isAsConfirmed: true };
    this.rows = frozen.people.map((person) => ({ ...person, state: 'todo' }));
  }

  freeze: Migrations['freeze'] = async () => false;
  seatsOnTheirWay: Purchases['seatsOnTheirWay'] = async () => undefined;
  endedInDoubt: Purchases['endedInDoubt'] = async () => undefined;
  claimUnheard = async () => [];
  untoldOf = async () => [];
  setHeard = async () => undefined;
  taken: TakenOrders = { ids: new Set(), marks: [] };
  takenOrders = async () => this.taken;
  movingAlready = async () => undefined;
  seatsClaimed = async () => new Map<SkuId, number>();
  plan = async () => this.frozen;
  whole = async () => this.frozen;
  confirmed = async () => this.stored;
  underWay = async () => (isRunning(this.state) ? [{ id: this.frozen.id, runNo: this.runNo }] : []);
  running = async () => (isEnded(this.state) ? undefined : this.frozen.id);
  begunOf = async () => new Set(this.state === 'stopped' ? [] : [this.frozen.retired.subscriptionId]);
  control = async () => this.wanted;
  agentOf = async () => this.frozen.agentId;
  everybody = async () => this.rows;
  among: People['among'] = async (_id, users) => this.rows.filter(({ id }) => users.includes(id));
  /** Two at a time. */
  peopleAfter: People['peopleAfter'] = async (_id, after) => {
    const from = after?.ordinal ?? 0;
    const people = this.rows.slice(from, from + 2);
    const last = people.at(-1);
    return { people, ...(last && { end: { ordinal: from + people.length, id: last.id } }) };
  };

  async held(): Promise<MigrationSummary[]> {
    return this.isHeldAlone && !isEnded(this.state) ? this.list() : [];
  }

  async page() {
    const list = await this.list();
    return { list, page: 0, total: list.length };
  }

  async list(): Promise<MigrationSummary[]> {
    const { id, customer, retired, replacement } = this.frozen;
    const { state, runNo, counts, remainingCount, startedAt } = await this.load();
    const names = { customerName: customer.name, retiredName: retired.offerName, replacementName: replacement.name };
    return [{ id, state, runNo, counts, remainingCount, startedAt, ...names }];
  }

  async load(): Promise<Migration> {
    const count = (state: Person['state']) => this.rows.filter((row) => row.state === state).length;
    return {
      plan: this.frozen,
      state: this.state,
      control: this.wanted,
      runNo: this.runNo,
      startedAt: this.frozen.madeAt,
      counts: {
        total: this.rows.length,
        done: count('done'),
        failed: count('failed'),
        leftOut: count('leftOut'),
      },
      failed: this.rows.filter(({ state }) => state === 'failed').slice(0, 10),
      remaining: this.left,
      remainingCount: this.left.length,
      ...(this.seatsReadyAt ? { seatsReadyAt: this.seatsReadyAt } : {}),
      ...(this.problem ? { problem: this.problem } : {}),
      ...this.doubt(),
      ...(this.isHeldAlone ? { isHeldAlone: true } : {}),
      ...(this.release ? { release: this.release } : {}),
      ...(this.closed ? { closed: this.closed } : {}),
      ...defined({ unkept: this.unkept }),
    };
  }

  async startRun(...[, change, deed, enqueue]: Parameters<Migrations['startRun']>) {
    if (isRunning(this.state) || this.state === 'done') return false;
    this.runNo += 1;
    this.state = 'queued';
    this.wanted = 'run';
    this.problem = undefined;
    this.release = undefined;
    if (change !== 'asIs') {
      const state = change === 'retryFailed' ? 'todo' : 'leftOut';
      this.rows = this.rows.map((row) => (row.state === 'failed' ? { ...row, state } : row));
    }
    await enqueue(noTransaction, this.runNo);
    return this.keep(deed);
  }

  async setControl(_id: unknown, control: Control, deed: Deed) {
    if (!isRunning(this.state) || this.wanted === control) return false;
    this.wanted = control;
    return this.keep(deed);
  }

  async letGoOn(_id: unknown, deed: Deed) {
    if (!this.isHeldAlone || isEnded(this.state)) return false;
    this.isHeldAlone = false;
    return this.keep(deed);
  }

  async end(id: unknown, state: MigrationState, deed: Deed, runNo = this.runNo) {
    if (!isResting(this.state) || runNo !== this.runNo) return false;
    await this.setState(id, state);
    return this.keep(deed);
  }

  async leaveOpen(_id: unknown, deed: Deed) {
    const isSaid = this.deeds.some(
      ({ what, runNo }) => ['leftOpen', 'endedAsItIs'].includes(what) && runNo === this.runNo,
    );
    return this.state === 'leftOpen' && !isSaid && this.keep(deed);
  }

  private keep(deed: Deed): true {
    this.deeds.push({ ...deed, runNo: this.runNo });
    return true;
  }

  async setState(_id: unknown, state: MigrationState, _at?: string, problem?: Problem, runNo = this.runNo) {
    if (runNo !== this.runNo) return;
    if (isRunning(state) && !isRunning(this.state)) return;
    if (isEnded(this.state) && !(this.state === 'leftOpen' && isEnded(state))) return;
    this.state = state;
    this.problem = problem;
    this.states.push(state);
  }

  async latestAttempt(): Promise<PurchaseAttempt | undefined> {
    return this.attempts.find(({ state }) => state !== 'refused') ?? this.attempts.at(-1);
  }

  async openAttempt(...[, attempt]: Parameters<Purchases['openAttempt']>) {
    if (this.attempts.some(({ attempt: number, state }) => number === attempt.attempt || state !== 'refused'))
      return false;
    this.attempts.push({ ...attempt, state: 'sent' });
    return true;
  }

  async confirmAttempt(_id: unknown, number: number, { word, ...order }: PlacedOrder, at: string) {
    if (this.taken.ids.has(order.orderId)) return false;
    this.attempts = this.attempts.map((attempt) => {
      const isSame = attempt.state === 'sent' || (attempt.state === 'confirmed' && attempt.orderId === order.orderId);
      const told = attempt.state === 'sent' && isTelling(word) ? { orderWord: word } : {};
      return attempt.attempt === number && isSame
        ? { ...attempt, ...order, ...told, state: 'confirmed', confirmedAt: at }
        : attempt;
    });
    return true;
  }

  async noteOrder(...[, number, { word, deadSince, seatsShownAt, seats }]: Parameters<Purchases['noteOrder']>) {
    this.change(number, ({ orderWord: _word, deadSince: _since, ...attempt }) => ({
      ...attempt,
      ...defined({ orderWord: word, deadSince, seats: seats ?? attempt.seats }),
      ...defined({ seatsShownAt: attempt.seatsShownAt ?? seatsShownAt }),
    }));
  }

  async buryOrder(_id: unknown, number: number, diedAt: string) {
    this.change(number, ({ orderWord: _word, ...attempt }) =>
      attempt.seatsShownAt === undefined ? { ...attempt, state: 'refused', diedAt } : attempt,
    );
  }

  async doubtOrder(_id: unknown, number: number) {
    this.change(number, ({ orderWord: _word, deadSince: _since, ...attempt }) =>
      attempt.seatsShownAt === undefined ? { ...attempt, state: 'sent' } : attempt,
    );
  }

  /** Of other migrations. */
  otherDead: DeadOrder[] = [];
  readonly revived: string[] = [];

  async deadOrders(): Promise<readonly DeadOrder[]> {
    const { id, purchase } = this.frozen;
    const bought = this.attempts.filter(({ state }) => state === 'confirmed').map(({ orderId }) => orderId);
    const dead = this.attempts.filter(({ diedAt, orderId }) => diedAt !== undefined && !bought.includes(orderId));
    const own = dead.map(({ attempt, orderId = '', seats = 0 }) => ({ id, attempt, orderId, seats, isSecond: false }));
    const ids = this.attempts.flatMap(({ orderId }) => orderId ?? []);
    const known = own.map((each) => ({ ...each, others: ids.filter((one) => one !== each.orderId) }));
    return [...this.otherDead, ...known.map((each) => ({ ...each, mark: purchase?.mark ?? '' }))];
  }

  async reviveOrder(id: string, number: number) {
    this.revived.push(id);
    const revived = ({ diedAt: _at, deadSince: _since, ...one }: Attempt): Attempt => ({ ...one, state: 'confirmed' });
    this.attempts = this.attempts.map((one) => (one.attempt === number && one.diedAt ? revived(one) : one));
  }

  private change(number: number, change: (attempt: Attempt) => Attempt): void {
    const isMeant = ({ attempt, state }: Attempt) => attempt === number && state === 'confirmed';
    this.attempts = this.attempts.map((one) => (isMeant(one) ? change(one) : one));
  }

  async refuseAttempt(_id: unknown, number: number) {
    this.attempts = this.attempts.map((attempt) =>
      attempt.attempt === number && attempt.state === 'sent' ? { ...attempt, state: 'refused' } : attempt,
    );
  }

  async noteAnswer(_id: unknown, number: number, answer: string) {
    this.attempts = this.attempts.map((one) => (one.attempt === number ? { ...one, answer } : one));
  }

  async adoptOrder(_id: unknown, number: number, order: PlacedOrder, at: string) {
    const attempt = this.attempts.find((one) => one.attempt === number && one.state === 'sent');
    if (!attempt || this.taken.ids.has(order.orderId)) return false;
    const { orderId, seats } = order;
    const adopted = { ...attempt, orderId, seats, state: 'confirmed', confirmedAt: at, adoptedAt: at } as const;
    this.attempts = this.attempts.map((one) => (one === attempt ? adopted : one));
    return true;
  }

  async claimLookedAfter(): Promise<readonly LookedAfter[]> {
    const last = this.attempts.at(-1);
    if (!last) return [];
    const dead = this.attempts.findLast(({ diedAt }) => diedAt !== undefined);
    if (dead && last.state === 'refused') return [{ id: this.frozen.id, attempt: dead.attempt, isDead: true }];
    const isOpen = last.orderWord !== undefined || this.problem?.code === 'orderPending';
    if (isOpen && last.state === 'confirmed' && this.state === 'waitingForPerson')
      return [{ id: this.frozen.id, attempt: last.attempt, isUndecided: true }];
    if (last.adoptedAt) return [{ id: this.frozen.id, attempt: last.attempt, adopted: last.orderId ?? '' }];
    return last.state === 'sent' && this.state === 'stopped' ? [{ id: this.frozen.id, attempt: last.attempt }] : [];
  }

  /** Looks that were begun, by their attempt. */
  private readonly looks = new Map<number, string>();

  async beginLook(_id: unknown, number: number, at: string) {
    this.looks.set(number, at);
  }

  async endLook(_id: unknown, number: number) {
    this.looks.delete(number);
  }

  async claimUnendedLooks(at: string, minutes: number) {
    const isLong = ([, begun]: [number, string]) => Date.parse(at) - Date.parse(begun) >= minutes * 60_000;
    const unended = [...this.looks].filter(isLong).map(([attempt]) => ({ id: this.frozen.id, attempt }));
    for (const { attempt } of unended) this.looks.set(attempt, at);
    return unended;
  }

  async noteSecondOrder(_id: unknown, _number: number, orderId: string) {
    if (this.secondOrderId) return false;
    this.secondOrderId = orderId;
    return true;
  }

  private doubt(): Pick<Migration, 'doubt'> {
    const last = this.attempts.at(-1);
    return last?.state === 'sent' ? { doubt: { sentAt: last.sentAt } } : {};
  }

  async setRelease(_id: unknown, runNo: number, release: string) {
    if (runNo === this.runNo) this.release = release;
  }

  async setSeatsReady(_id: unknown, at: string) {
    this.seatsReadyAt ??= at;
    const last = this.attempts.at(-1);
    if (last) this.change(last.attempt, ({ orderWord: _word, ...one }) => ({ ...one, seatsShownAt: at }));
  }

  async nextPeople(_id: unknown, limit: number) {
    return this.rows.filter(({ state }) => state === 'todo').slice(0, limit);
  }

  async recordPeople(_id: unknown, results: readonly PersonResult[], written?: ChainAddition) {
    if (written) this.chains?.add(written);
    this.rows = this.rows.map((row) => {
      const result = results.find(({ userId }) => userId === row.id);
      if (!result || row.state === 'done' || row.state === 'leftOut') return row;
      return result.state === 'done'
        ? { ...row, state: 'done', movedAt: result.at }
        : { ...row, state: 'failed', failure: result.failure };
    });
  }

  async setClosed(_id: unknown, action: CloseAction, at: string) {
    this.closed ??= { action, at };
  }

  async setRemaining(_id: unknown, holders: readonly RemainingHolder[]) {
    this.left = holders;
  }
}
