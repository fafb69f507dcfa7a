import type { AgentId, MigrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import { isEnded } from '../../migration/plan/states';
import { isWithin } from '../../migration/rights/scope';
import type { Services } from '../services';
import { sees, seesSurely } from './seeing';
import type { Seeing } from './seeing';

type Migrations = Services['migrations'];
type Control = Services['control'];

interface Whose {
  readonly agent: AgentId;
  readonly seeing: Seeing;
}

/** What still runs can be paused and stopped by whoever has confirmed it, or saw its customer within a day. */
const mayHalt = async ({ plan, state }: Migration, { agent, seeing }: Whose): Promise<boolean> =>
  !isEnded(state) && (plan.agentId === agent || isWithin((await seeing()).lately, plan.customer.id));

/** The migrations of the customers whom a person sees, and by its number what they may still halt. */
export function migrationsWithin(base: Migrations, whose: Whose): Migrations {
  const { seeing } = whose;
  const load: Migrations['load'] = async (id) => {
    const found = await base.load(id);
    if (found === undefined || (await sees(seeing, found.plan.customer.id))) return found;
    return (await mayHalt(found, whose)) ? found : undefined;
  };
  const seen = async <Row extends { readonly id: MigrationId }>(rows: readonly Row[]): Promise<readonly Row[]> => {
    if ((await seeing()).now === 'all') return rows;
    const all = await Promise.all(rows.map(({ id }) => seesMigration(base, seeing, id)));
    return rows.filter((_row, at) => all[at]);
  };
  return {
    load,
    whole: async (id) => ((await load(id)) === undefined ? undefined : base.whole(id)),
    page: async (filter, page, perPage) => {
      const { now } = await seeing();
      return base.page(now === 'all' ? filter : { ...filter, customers: now }, page, perPage);
    },
    held: async () => seen(await base.held()),
    underWay: async () => seen(await base.underWay()),
    running: async (subscription) => {
      const id = await base.running(subscription);
      return id !== undefined && (await load(id)) !== undefined ? id : undefined;
    },
    begunOf: (subscriptions) => base.begunOf(subscriptions),
  };
}

/** Whether the migration is of a customer whom the person sees. */
export async function seesMigration(base: Pick<Migrations, 'load'>, seeing: Seeing, id: MigrationId): Promise<boolean> {
  if ((await seeing()).now === 'all') return true;
  const found = await base.load(id);
  return found !== undefined && sees(seeing, found.plan.customer.id);
}

/** Whatever led to it, nothing but a halt is done to a migration whose customer the person does not surely see. */
export function controlWithin(base: Control, migrations: Pick<Migrations, 'load'>, seeing: Seeing): Control {
  const isSeen = async (id: MigrationId): Promise<boolean> => {
    if ((await seeing()).surely === 'all') return true;
    const found = await migrations.load(id);
    return found !== undefined && seesSurely(seeing, found.plan.customer.id);
  };
  return {
    start: async (plan, on) => {
      if (await seesSurely(seeing, plan.customer.id)) return base.start(plan, on);
      throw new Error('a migration was to begin for a customer whom its agent does not see');
    },
    pause: (id, by) => base.pause(id, by),
    stop: (id, by) => base.stop(id, by),
    resume: async (id, by) => (await isSeen(id)) && base.resume(id, by),
    letGoOn: async (id, by) => (await isSeen(id)) && base.letGoOn(id, by),
    retry: async (id, change, by) => (await isSeen(id)) && base.retry(id, change, by),
    checkAgain: async (id, by) => (await isSeen(id)) && base.checkAgain(id, by),
    endNow: async (id, by) => (await isSeen(id)) && base.endNow(id, by),
    takeBack: async (id, shown, by) => (await isSeen(id)) && base.takeBack(id, shown, by),
    settle: async (id, by) => (await isSeen(id)) && base.settle(id, by),
    answerPurchase: async (id, answer, by) =>
      (answer === 'keepLooking' || (await isSeen(id))) && base.answerPurchase(id, answer, by),
    orderAgain: async (id, by) => (await isSeen(id)) && base.orderAgain(id, by),
    endInDoubt: async (id, by) => (await isSeen(id)) && base.endInDoubt(id, by),
  };
}
