import { isKnownError } from '../../../migration/errors';
import type { MigrationId } from '../../../migration/ids';
import { consumedFits, secondInARow, isTooLate, promiseDrift } from '../../../migration/plan/closeLater';
import type { PromiseEnd } from '../../../migration/plan/closeLater';
import type { MigrationPlan } from '../../../migration/plan/plan';
import type { DuePromise, Transaction } from '../../../migration/ports';
import { dayToScan } from '../../../migration/radar/scanDue';
import type { ScanTime } from '../../../migration/radar/scanDue';
import { wholeOf } from '../../../migration/reading';
import { mayStillAct } from './mayStillAct';
import { closeGuard } from '../../customer/guard';
import { retiredNow } from '../../customer/retiredNow';
import type { PromisePorts, RunPorts } from '../../deps';

export interface LaterPorts
  extends PromisePorts, Pick<RunPorts, 'subscriptions' | 'licences' | 'houseHold' | 'clock' | 'log'> {
  readonly migrations: Pick<RunPorts['migrations'], 'confirmed' | 'startRun'>;
  readonly scanTime: ScanTime;
  readonly enqueueRun: (transaction: Transaction, id: MigrationId, runNo: number, intent: 'close') => Promise<void>;
}

/** A reading that failed, or was not complete, is no reading of that day: there may still be one. */
const againMinutes = 60;

/**
 * Looks at what was left open once on each day of the radar. Two such readings in a row that show that nobody loses a
 * licence by it begin a run, which reads once more and closes as the first would have. On hold nobody looks.
 */
export async function lookAtLeftOpen(ports: LaterPorts): Promise<void> {
  const { clock, closePromises, scanTime } = ports;
  const now = clock.now();
  const day = dayToScan(undefined, now, scanTime);
  if (day === undefined) return;
  for (const due of await closePromises.claimDue(day, now.toISOString(), againMinutes)) {
    await look(ports, due, day).catch((error: unknown) => {
      const facts = { migrationId: due.id };
      if (isKnownError(error)) ports.log.warn('What was left open could not be read.', { ...facts, code: error.code });
      else ports.log.error('A look at what was left open failed.', error, facts);
    });
  }
}

async function look(ports: LaterPorts, due: DuePromise, day: string): Promise<void> {
  const { clock, closePromises, houseHold, log, migrations } = ports;
  if (await houseHold.isHeld(due.id)) return;
  const stored = await migrations.confirmed(due.id);
  if (!stored) return;
  const { plan, isAsConfirmed } = stored;
  const over = (await whyOver(ports, due, plan, isAsConfirmed)) ?? promiseDrift(plan, await retiredNow(ports, plan));
  if (over !== undefined) {
    log.info('What was left open is not looked at any more.', { migrationId: due.id, code: over });
    return closePromises.end(due.id, over, clock.now().toISOString());
  }
  const mayClose = await wouldClose(ports, plan);
  const now = clock.now();
  const which = mayClose ? secondInARow(due.earlier, day, now) : 'first';
  if (which === 'second') return closeNow(ports, plan, day);
  if (which === 'first') await closePromises.noteReading(due.id, { on: day, at: now.toISOString() }, mayClose);
}

async function whyOver(
  { clock, rights }: LaterPorts,
  { promisedAt, overBecause }: DuePromise,
  plan: MigrationPlan,
  isAsConfirmed: boolean,
): Promise<PromiseEnd | undefined> {
  if (overBecause !== undefined) return overBecause;
  if (isTooLate(promisedAt, clock.now())) return 'tooLate';
  if (!isAsConfirmed) return 'notAsConfirmed';
  return (await mayStillAct(rights, plan.agentId, plan.customer.id)) ? undefined : 'noRight';
}

/** The guard of the closing, and the tenant's own sum of licences in use beside it. */
async function wouldClose(ports: LaterPorts, plan: MigrationPlan): Promise<boolean> {
  const { customer, retired } = plan;
  const holders = wholeOf(await ports.licences.holders(customer.id, retired.skuId));
  const { mayClose, seatsLeft } = await closeGuard(ports, plan, holders, 'always');
  return mayClose && consumedFits(await ports.licences.skus(customer.id), retired.skuId, seatsLeft);
}

/** Promise, deed and run are there together, or none of them is. */
async function closeNow(ports: LaterPorts, { id, agentId: by }: MigrationPlan, day: string): Promise<void> {
  const { clock, closePromises, enqueueRun, log, migrations } = ports;
  const at = clock.now().toISOString();
  const begin = async (transaction: Transaction, runNo: number): Promise<void> => {
    if (!(await closePromises.keep(id, day, at, transaction))) throw new Over();
    await enqueueRun(transaction, id, runNo, 'close');
  };
  const isBegun = await migrations.startRun(id, 'asIs', { what: 'closedLater', at, by }, begin).catch(ifOver);
  if (isBegun) log.info('What was left open is closed now, as was promised.', { migrationId: id, agentId: by });
}

/** Undoes the commit: somebody said a moment ago that it is to stay open. */
class Over extends Error {}

function ifOver(error: unknown): false {
  if (error instanceof Over) return false;
  throw error;
}
