import { KnownError } from '../../migration/errors';
import type { CustomerId } from '../../migration/ids';
import type { CustomerName, Scan } from '../../migration/ports';
import { isBelievable, isDue } from '../../migration/radar/scanDue';
import type { Steps } from '../engine/steps';
import { failureOf } from '../failure';
import { inParallel } from '../inParallel';
import { backOffMs, outagePatienceMs } from '../patience';
import { persistently } from '../persistently';
import { readCustomer, type ScanWorld } from './readCustomer';

const chunk = 250;
/** Enough for the quota when an answer takes two seconds. */
const customersAtOnce = 16;

/**
 * One durable scan: who the customers are, which of them to read, and their readings, each of which is kept by itself.
 * Whoever takes it over goes on with the customers that are still due.
 */
export async function runScan(world: ScanWorld, steps: Steps, scan: Scan): Promise<void> {
  const isListed = await listed(world, steps, scan);
  if (isListed) {
    for (let left = 1; left > 0;) left = await steps.run('read customers', () => readChunk(world, steps, scan));
  }
  await steps.run('close the scan', async () => {
    const how = isListed ? 'complete' : 'givenUp';
    const at = world.clock.now().toISOString();
    const { read, failed } = await persistently(world, steps, () => world.scans.close(scan, at, how));
    world.log.info('The radar has read the customers.', { workflowId: scan.id, count: read, failed });
  });
}

/** Without a list nothing can be read, so an outage is waited for. False when it lasted too long. */
async function listed(world: ScanWorld, steps: Steps, scan: Scan): Promise<boolean> {
  const since = Date.parse(scan.openedAt);
  for (let tries = 0; ; tries += 1) {
    const came = await steps.run('list the customers', () => tryList(world, steps, scan));
    if (came === 'listed') return true;
    if (came === 'never' || world.clock.now().getTime() - since > outagePatienceMs) return false;
    await steps.run('wait', async () => {
      await world.clock.sleep(backOffMs(tries), steps.stopping).catch(() => undefined);
      if (steps.stopping.aborted) await steps.abandon();
    });
  }
}

async function tryList(world: ScanWorld, steps: Steps, scan: Scan): Promise<'listed' | 'again' | 'never'> {
  try {
    if (scan.kind === 'retry') await persistently(world, steps, () => world.scans.setDue(scan, 'failed'));
    else await list(world, steps, scan);
    return 'listed';
  } catch (error) {
    if (steps.stopping.aborted) return steps.abandon();
    world.log.error('The customers could not be listed.', error, { workflowId: scan.id });
    return failureOf(error).kind === 'again' ? 'again' : 'never';
  }
}

async function list(world: ScanWorld, steps: Steps, scan: Scan): Promise<void> {
  const { last } = await persistently(world, steps, () => world.scans.state(scan.day));
  const customers: CustomerName[] = [];
  for await (const customer of world.patientReads.customers()) customers.push(customer);
  const before = await persistently(world, steps, () => world.scans.customersKnown());
  if (!isBelievable(customers.length, before)) {
    throw new KnownError('unexpectedAnswer', 'waitAndRetry', 'The list of customers is empty.');
  }
  const changed = scan.kind === 'refresh' ? new Set<CustomerId>() : await changedSince(world, last?.openedAt);
  const known = await persistently(world, steps, () => world.scans.list(scan, customers));
  const due = known.filter((one) => scan.kind === 'refresh' || isDue(one, scan.day, changed));
  await persistently(world, steps, () =>
    world.scans.setDue(
      scan,
      due.map(({ customerId }) => customerId),
    ),
  );
}

/** Only brings readings forward, so a scan goes on without it. */
async function changedSince(world: ScanWorld, since: string | undefined): Promise<ReadonlySet<CustomerId>> {
  if (since === undefined) return new Set();
  try {
    const changed = await world.patientReads.changedSince(since);
    if (changed === undefined) world.log.warn('The records of changes may not be read.');
    return changed ?? new Set();
  } catch (error) {
    world.log.error('The records of changes could not be read.', error);
    return new Set();
  }
}

/** Answers with how many of this chunk there were: none means that nothing is due any more. */
async function readChunk(world: ScanWorld, steps: Steps, scan: Scan): Promise<number> {
  const { stopping } = steps;
  const due = await persistently(world, steps, () => world.scans.next(chunk));
  await inParallel(due, customersAtOnce, async (customer) => {
    if (stopping.aborted) return;
    await readCustomer(world, stopping, scan, customer).catch((error: unknown) => {
      if (!stopping.aborted) throw error;
    });
  });
  if (stopping.aborted) return steps.abandon();
  return due.length;
}
