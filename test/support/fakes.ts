import type { CustomerName } from '../../src/migration/customerName';
import type { Hold } from '../../src/migration/hold/hold';
import { migrationId } from '../../src/migration/ids';
import type { AgentId, CustomerId, MigrationId, SubscriptionId } from '../../src/migration/ids';
import type { Survey } from '../../src/migration/offers/survey';
import { sourceBy } from '../../src/migration/packs/sources';
import type { Sources } from '../../src/migration/packs/sources';
import { verdicts } from '../../src/migration/people/preflight';
import { seatsAsked, seatsByPart } from '../../src/migration/people/seats';
import type { PartSeats } from '../../src/migration/people/seats';
import type { PlanOffer } from '../../src/migration/offers/survey';
import type { PurchaseLine } from '../../src/migration/plan/plan';
import { makePlan, markOf } from '../../src/migration/plan/makePlan';
import type { WholePlan } from '../../src/migration/plan/plan';
import type { Migration, MigrationState, MigrationSummary } from '../../src/migration/plan/progress';
import { isResting, isRunning } from '../../src/migration/plan/states';
import { quoteOf } from '../../src/migration/plan/quote';
import type { QuoteChoice } from '../../src/migration/plan/quoteChoice';
import type {
  AgentContact,
  AgentContacts,
  CardPlace,
  CardPlaces,
  CustomerAssignments,
  Customers,
  Deeds,
  HoldLift,
  HouseHold,
  MigrationControl,
  Migrations,
  People,
  Preparation,
  PreparationResult,
  PreparationStore,
  Preparer,
  PurchaseAnswer,
  Radar,
  RadarStore,
  TurnLease,
  TurnLeases,
  Turns,
} from '../../src/migration/ports';
import type { FailedCustomer, RadarEntry } from '../../src/migration/radar/radar';
import { folded } from '../../src/migration/typed/foldedText';
import { defined } from '../../src/platform/defined';
import { aMigration, aPurchase, sampleNow } from './survey';

export class MemoryContacts implements AgentContacts {
  readonly known = new Map<AgentId, AgentContact>();
  private readonly greeted = new Set<AgentId>();

  get = async (agent: AgentId) => this.known.get(agent);
  all = async () => [...this.known.values()];
  remember = async (contact: AgentContact) => {
    const known = { ...this.known.get(contact.agentId), ...contact };
    if (contact.unreachable === undefined) delete known.unreachable;
    this.known.set(contact.agentId, known);
  };
  cannotReach: AgentContacts['cannotReach'] = async (agentId, because, at) => {
    const known = this.known.get(agentId) ?? { agentId, reference: null, locale: 'en-US', timeZone: 'UTC' };
    this.known.set(agentId, { ...known, unreachable: { because, at } });
  };
  claimGreeting = async (agent: AgentId) => {
    const isFirst = !this.greeted.has(agent);
    this.greeted.add(agent);
    return isFirst;
  };
}

export class MemoryTurns implements Turns {
  private readonly claimed = new Set<string>();

  claim = async (conversationId: string, activityId: string) => {
    const key = `${conversationId} ${activityId}`;
    const isFirst = !this.claimed.has(key);
    this.claimed.add(key);
    return isFirst;
  };
}

export class MemoryRadar implements RadarStore, Radar {
  entries: readonly RadarEntry[] = [];
  readAt: string | undefined = sampleNow;
  failedCustomers: readonly FailedCustomer[] = [];
  unlistedCustomers: readonly string[] = [];
  refreshes = 0;

  reading = async () => ({
    entries: this.entries,
    customersRead: this.entries.length,
    customersFailed: this.failedCustomers.length,
    failedCustomers: this.failedCustomers,
    unlistedCustomers: this.unlistedCustomers,
    ...(this.readAt === undefined ? {} : { readAt: this.readAt }),
  });
  entry: RadarStore['entry'] = async (customer, subscription) =>
    this.entries.find(({ customerId, subscriptionId }) => customerId === customer && subscriptionId === subscription);
  refresh = async () => {
    this.refreshes += 1;
  };
}

export class MemoryAssignments implements CustomerAssignments {
  private readonly kept = new Map<CustomerId, AgentId>();

  of = async (agent: AgentId) =>
    new Set([...this.kept].flatMap(([customer, assigned]) => (assigned === agent ? [customer] : [])));
  all = async () => [...this.kept].map(([customer, agent]) => ({ customerId: customer, agentId: agent }));
  customers = async () => [];
  assign: CustomerAssignments['assign'] = async (changes) => {
    for (const { customerId: customer, agentId: agent } of changes) {
      if (agent === undefined) this.kept.delete(customer);
      else this.kept.set(customer, agent);
    }
  };
}

/** Customers besides those on the radar. */
export class MemoryCustomers implements Customers {
  others: readonly CustomerName[] = [];
  /** What a search answers with instead. */
  fault: Error | undefined;

  search = async (text: string, limit: number) => {
    if (this.fault !== undefined) throw this.fault;
    return this.others.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase())).slice(0, limit);
  };
  async *all() {
    yield* this.others;
  }
  country = async (_id: CustomerId) => 'DE';
  education = async () => 'none' as const;
  agreementSigned = async () => true;
  mayBuy = async () => true;
}

export class MemoryPreparations implements PreparationStore, Preparer {
  readonly kept = new Map<string, Preparation>();
  /** Started and without a result. */
  readonly pending: Preparation[] = [];
  /** Thrown by the next start. */
  fault: Error | undefined;

  prepare = async (preparation: Omit<Preparation, 'result'>) => {
    if (this.fault !== undefined) throw this.fault;
    if (this.kept.has(preparation.id)) return;
    await this.open(preparation);
    this.pending.push(preparation);
  };
  open = async (preparation: Omit<Preparation, 'result'>) => {
    if (!this.kept.has(preparation.id)) this.kept.set(preparation.id, preparation);
  };
  complete = async (id: string, result: PreparationResult) => {
    const preparation = this.kept.get(id);
    if (preparation) this.kept.set(id, { ...preparation, result });
  };
  get = async (id: string) => structuredClone(this.kept.get(id));
  agentOf = async (id: string) => this.kept.get(id)?.agentId;
}

/** Leases of one process, or of several that share this. */
export class MemoryLeases implements TurnLeases {
  readonly taken = new Set<AgentId>();
  /** People whose process died in their turn. */
  left: readonly { readonly person: AgentId; readonly wasAsked: boolean }[] = [];

  take = async (person: AgentId): Promise<TurnLease | undefined> => {
    if (this.taken.has(person)) return undefined;
    this.taken.add(person);
    return { renew: async () => true, free: async () => void this.taken.delete(person) };
  };
  abandoned = async () => this.left;
}

/** A house that is free until a test says otherwise. */
export class MemoryHold implements HouseHold {
  held: Hold | undefined;
  isTold = false;

  current = async () => this.held;
  liftedBy: AgentId | undefined;
  isHeld = async () => this.held !== undefined;
  liftedHow: HoldLift | undefined;
  lift = async (_at: string, by: AgentId, how: HoldLift) => {
    if (this.held === undefined) return false;
    this.held = undefined;
    this.liftedBy = by;
    this.liftedHow = how;
    return true;
  };
  claimTelling = async () => {
    const isNews = this.held !== undefined && !this.isTold;
    this.isTold ||= isNews;
    return isNews;
  };
}

/** Migrations as the cards see them; a test sets what the durable side would have written. */
export class MemoryMigrations
  implements
    Pick<Migrations, 'load' | 'whole' | 'list' | 'page' | 'held' | 'running' | 'begunOf' | 'underWay' | 'agentOf'>,
    Pick<People, 'everybody'>,
    CardPlaces
{
  readonly migrations = new Map<MigrationId, Migration>();
  /** By migration and whose card it is. */
  readonly places = new Map<string, CardPlace>();
  /** The state that each card was seen to show. */
  private readonly current = new Map<MigrationId, MigrationState>();

  load = async (id: MigrationId) => this.migrations.get(id);
  agentOf = async (id: MigrationId) => this.migrations.get(id)?.plan.agentId;
  begunOf: Migrations['begunOf'] = async (subscriptions) => {
    const begun = [...this.migrations.values()].filter(({ state }) => state !== 'stopped');
    const all = begun.map(({ plan }) => plan.retired.subscriptionId);
    return new Set(all.filter((id) => subscriptions.includes(id)));
  };
  underWay = async () =>
    [...this.migrations.values()]
      .filter(({ state }) => isRunning(state))
      .map(({ plan, runNo }) => ({ id: plan.id, runNo }));
  list = async (_limit: number, agent?: AgentId) =>
    [...this.migrations.values()]
      .filter(({ plan }) => agent === undefined || plan.agentId === agent)
      .map((migration) => this.summary(migration));
  page: Migrations['page'] = async ({ confirmedBy, standing, words, customers }, page, perPage) => {
    const fits = (summary: MigrationSummary): boolean => {
      const { id, state, customerName, retiredName, replacementName, confirmedBy: who = '', needsSomebody } = summary;
      const names = folded([customerName, retiredName, replacementName, who, id].join(' '));
      const stands = standing?.states.includes(state) || (standing?.orWaiting && needsSomebody);
      return (standing === undefined || stands === true) && words.every((word) => names.includes(word));
    };
    const isOf = ({ id }: MigrationSummary): boolean =>
      customers === undefined || customers.has(this.migrations.get(id)!.plan.customer.id);
    const all = (await this.list(Infinity, confirmedBy)).filter((each) => fits(each) && isOf(each));
    const shown = Math.min(page, Math.max(0, Math.ceil(all.length / perPage) - 1));
    return { list: all.slice(shown * perPage, (shown + 1) * perPage), page: shown, total: all.length };
  };
  /** As their clients gave them. */
  readonly names = new Map<AgentId, string>();
  private summary({ plan, state, runNo, counts, remainingCount, startedAt }: Migration): MigrationSummary {
    return {
      id: plan.id,
      ...{ state, runNo, counts, remainingCount, startedAt },
      customerName: plan.customer.name,
      retiredName: plan.retired.offerName,
      replacementName: plan.replacement.name,
      ...defined({ confirmedBy: this.names.get(plan.agentId) }),
      ...(isResting(state) ? { needsSomebody: true } : {}),
    };
  }
  held = async () => (await this.list(Infinity)).filter(({ id }) => this.migrations.get(id)?.isHeldAlone === true);
  running = async (subscription: SubscriptionId) =>
    [...this.migrations.values()].find(
      ({ plan, state }) =>
        plan.retired.subscriptionId === subscription && !['done', 'leftOpen', 'stopped'].includes(state),
    )?.plan.id;
  whole = async (id: MigrationId) => {
    const plan = this.migrations.get(id)?.plan;
    return plan && 'people' in plan ? (plan as WholePlan) : undefined;
  };
  everybody = async (id: MigrationId) =>
    ((await this.whole(id))?.people ?? []).map((person) => ({ ...person, state: 'done' as const }));
  place = (id: MigrationId, agent = this.migrations.get(id)?.plan.agentId) => this.places.get(`${id} ${agent}`);
  cardsOf = async (id: MigrationId) =>
    [...this.places].filter(([key]) => key.startsWith(`${id} `)).map(([, place]) => place);
  card = async (id: MigrationId, agent: AgentId) => this.place(id, agent);
  setCard = async (id: MigrationId, place: CardPlace) => {
    this.places.set(`${id} ${place.agentId}`, place);
  };
  setCardShown = async (id: MigrationId, place: CardPlace) => {
    if (this.place(id, place.agentId)?.activityId !== place.activityId) return false;
    await this.setCard(id, place);
    return true;
  };
  dropCard = async (id: MigrationId, { agentId, activityId }: CardPlace) => {
    if (this.place(id, agentId)?.activityId === activityId) this.places.delete(`${id} ${agentId}`);
  };
  dueCards = async () =>
    [...this.migrations.values()]
      .filter(({ plan, state }) => this.current.get(plan.id) !== state)
      .map(({ plan }) => plan.id);
  cardIsCurrent = async (id: MigrationId, state: MigrationState) => {
    this.current.set(id, state);
  };
}

/** Who decided what; a test sets what the durable side would have written. */
export class MemoryDeeds implements Deeds {
  kept: Awaited<ReturnType<Deeds['ofMigration']>>['latest'] = [];

  ofMigration: Deeds['ofMigration'] = async (_id, limit) => {
    const latest = this.kept.slice(-limit);
    return { latest, before: this.kept.length - latest.length };
  };
}

/** Writes down what was asked of the durable side. */
export class RecordedControl implements MigrationControl {
  readonly started: WholePlan[] = [];
  readonly asked: string[] = [];
  /** Whose word it was, in the same order. */
  readonly by: AgentId[] = [];
  outcome: 'started' | 'alreadyStarted' | 'otherRunning' | 'needsApproval' = 'started';
  possible = true;

  constructor(private readonly migrations: MemoryMigrations) {}

  start = async (plan: WholePlan) => {
    if (this.outcome !== 'started') return this.outcome;
    if (this.started.some(({ id }) => id === plan.id)) return 'alreadyStarted';
    if (await this.migrations.running(plan.retired.subscriptionId)) return 'otherRunning';
    this.started.push(plan);
    this.migrations.migrations.set(plan.id, aMigration({ plan, state: 'queued' }));
    return 'started';
  };
  pause = (id: MigrationId, by: AgentId) => this.note('pause', id, by);
  resume = (id: MigrationId, by: AgentId) => this.note('resume', id, by);
  stop = (id: MigrationId, by: AgentId) => this.note('stop', id, by);
  letGoOn = (id: MigrationId, by: AgentId) => this.note('letGoOn', id, by);
  retry = (id: MigrationId, change: string, by: AgentId) => this.note(change, id, by);
  checkAgain = (id: MigrationId, by: AgentId) => this.note('checkAgain', id, by);
  endNow = (id: MigrationId, by: AgentId) => this.note('endNow', id, by);
  takeBack = (id: MigrationId, _shown: unknown, by: AgentId) => this.note('takeBack', id, by);
  settle = (id: MigrationId, by: AgentId) => this.note('settle', id, by);
  answerPurchase = (id: MigrationId, answer: PurchaseAnswer, by: AgentId) =>
    this.note(typeof answer === 'string' ? answer : JSON.stringify(answer), id, by);
  endInDoubt = (id: MigrationId, by: AgentId) => this.note('endInDoubt', id, by);
  orderAgain = (id: MigrationId, by: AgentId) => this.note('orderAgain', id, by);

  private async note(what: string, id: MigrationId, by: AgentId): Promise<boolean> {
    if (!this.possible) return false;
    this.asked.push(`${what} ${id}`);
    this.by.push(by);
    return true;
  }
}

/** A quote as the durable side makes it, by the real rules, with a made-up cart. */
export function quoteFor(
  survey: Survey,
  choice: QuoteChoice,
  agentId: AgentId,
  sources: Sources,
  madeAt = sampleNow,
): PreparationResult {
  const offer = survey.offers.find(({ formId }) => formId === choice.formId)!;
  const people = verdicts(survey, offer, choice.people);
  const seats = seatsAsked(choice, offer, people);
  if ('refusal' in seats) return { kind: 'refused', refusals: [seats.refusal] };
  const id = migrationId(`m${String(++quotes).padStart(7, '0')}`);
  const { termDuration = 'P1Y', billingCycle = 'monthly', renewsItself, partnerOfRecord } = choice;
  const parts = seatsByPart(offer, people);
  const lines = parts.filter(({ buy }) => buy > 0).map(lineFor(offer));
  const purchase = aPurchase({
    ...(lines.length > 0 ? { lines } : {}),
    seats: lines[0]?.seats ?? seats.buy,
    termDuration,
    billingCycle,
    renewsItself,
    mark: markOf(id, offer.name),
    ...(partnerOfRecord === undefined ? {} : { partnerOfRecord }),
  });
  const source = sourceBy(sources, survey.retired)!;
  const common = { id, madeAt, agentId, survey, offer, source, verdicts: people, choice, seats: { ...seats, parts } };
  const plan = makePlan(seats.buy === 0 ? common : { ...common, purchase });
  return { kind: 'quote', ...quoteOf(plan, survey, offer, people) };
}

const lineFor =
  ({ terms: [term] }: PlanOffer) =>
  ({ formId, name, skuId, buy }: PartSeats): PurchaseLine => {
    const { price } = aPurchase();
    return { formId, name, skuId, catalogItemId: term?.catalogItemId ?? '', seats: buy, needed: buy, price };
  };

let quotes = 0;
