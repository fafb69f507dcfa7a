import { KnownError } from '../../migration/errors';
import type { CustomerId } from '../../migration/ids';
import type { Scan } from '../../migration/ports';
import { isBelievable, isDue } from '../../migration/radar/scanDue';
import type { Steps } from '../engine/steps';
import { failureOf } from '../failure';
import { inParallel } from '../inParallel';
import { backOffMs, outagePatienceMs } from '../patience';
import { persistently } from '../persistently';
import { readCustomer } from './readCustomer';
import type { ScanPorts } from './readCustomer';

const chunk = 250;
/** Enough for the quota when an answer takes two seconds. */
const customersAtOnce = 16;

/**
 * One durable scan: who the customers are, which of them to read, and their readings, each of which is kept by itself.
 * Whoever takes it over goes on with the customers that are still due.
 */
export async function runScan(ports: ScanPorts, steps: Steps, scan: Scan): Promise<void> {
  const isListed = await listed(ports, steps, scan);
  if (isListed) {
    for (let left = 1; left > 0;) left = await steps.run('read customers', () => readChunk(ports, steps, scan));
  }
  await steps.run('close the scan', async () => {
    const how = isListed ? 'complete' : 'givenUp';
    const at = ports.clock.now().toISOString();
    const { read, failed } = await persistently(ports, steps, () => ports.scans.close(scan, at, how));
    ports.log.info('The radar has read the customers.', { workflowId: scan.id, count: read, failed });
  });
}

/** Without a list nothing can be read, so an outage is waited for. False when it lasted too long. */
async function listed(ports: ScanPorts, steps: Steps, scan: Scan): Promise<boolean> {
  const since = Date.parse(scan.openedAt);
  for (let tries = 0; ; tries += 1) {
    const came = await steps.run('list the customers', () => tryList(ports, steps, scan));
    if (came === 'listed') return true;
    if (came === 'never' || ports.clock.now().getTime() - since > outagePatienceMs) return false;
    await steps.run('wait', async () => {
      await ports.clock.sleep(backOffMs(tries), steps.stopping).catch(() => undefined);
      if (steps.stopping.aborted) await steps.abandon();
    });
  }
}

async function tryList(ports: ScanPorts, steps: Steps, scan: Scan): Promise<'listed' | 'again' | 'never'> {
  try {
    if (scan.kind === 'retry') await persistently(ports, steps, () => ports.scans.setDue(scan, 'failed'));
    else await list(ports, steps, scan);
    return 'listed';
  } catch (error) {
    if (steps.stopping.aborted) return steps.abandon();
    ports.log.error('The customers could not be listed.', error, { workflowId: scan.id });
    return failureOf(error).kind === 'again' ? 'again' : 'never';
  }
}

async function list(ports: ScanPorts, steps: Steps, scan: Scan): Promise<void> {
  const { last } = await persistently(ports, steps, () => ports.scans.state(scan.day));
  const customers = await ports.patientReads.customers();
  const before = await persistently(ports, steps, () => ports.scans.customersKnown());
  if (!isBelievable(customers.items.length, before)) {
    throw new KnownError('unexpectedAnswer', 'waitAndRetry', 'The list of customers is empty.');
  }
  const changed = scan.kind === 'refresh' ? new Set<CustomerId>() : await changedSince(ports, last?.openedAt);
  const known = await persistently(ports, steps, () => ports.scans.list(scan, customers));
  const due = known.filter((one) => scan.kind === 'refresh' || isDue(one, scan.day, changed));
  await persistently(ports, steps, () =>
    ports.scans.setDue(
      scan,
      due.map(({ customerId }) => customerId),
    ),
  );
}

/** Only brings readings forward, so a scan goes on without it. */
async function changedSince(ports: ScanPorts, since: string | undefined): Promise<ReadonlySet<CustomerId>> {
  if (since === undefined) return new Set();
  try {
    const changed = await ports.patientReads.changedSince(since);
    if (changed === undefined) ports.log.warn('The records of changes may not be read.');
    return changed ?? new Set();
  } catch (error) {
    ports.log.error('The records of changes could not be read.', error);
    return new Set();
  }
}

/** Answers with how many of this chunk there were: none means that nothing is due any more. */
async function readChunk(ports: ScanPorts, steps: Steps, scan: Scan): Promise<number> {
  const { stopping } = steps;
  const due = await persistently(ports, steps, () => ports.scans.next(chunk));
  const setToEnd = await persistently(ports, steps, () => ports.scans.setToEnd());
  await inParallel(due, customersAtOnce, async (customer) => {
    if (stopping.aborted) return;
    await readCustomer(ports, stopping, { ...scan, setToEnd }, customer).catch((error: unknown) => {
      if (!stopping.aborted) throw error;
    });
  });
  if (stopping.aborted) return steps.abandon();
  return due.length;
}
