import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { dayOf } from '../../migration/days';
import type { Radar, Scan, ScanKind, ScanState } from '../../migration/ports';
import { dayToScan, isResting, isRetryDue } from '../../migration/radar/scanDue';
import type { RadarPorts } from '../deps';
import { enqueue } from '../engine/enqueue';
import { radarQueue, radarWorkflow } from '../engine/names';

type LookPorts = Pick<RadarPorts, 'scans' | 'scanTime' | 'clock' | 'log'>;

const underWay: ReadonlySet<string> = new Set(['PENDING', 'ENQUEUED', 'DELAYED']);

/** Sees to it that every local day has its scan, and no more than one scan is open at a time. */
export function createRadar(ports: LookPorts, client: () => DBOSClient): Radar & { look(): Promise<void> } {
  const today = () => dayOf(ports.clock.now(), ports.scanTime.timeZone);
  let isKnownFresh = false;
  return {
    refresh: async () => {
      await open(ports, client(), 'refresh', today());
    },
    /** Opens what is due. Asked again and again, in every process. */
    look: async () => {
      const state = await ports.scans.state(today());
      if (state.open) return closeIfDead(ports, client(), state.open, today());
      if (isResting(state.givenUpAt, ports.clock.now())) return;
      const due = dueOf(ports, state);
      if (due) return open(ports, client(), due.kind, due.day);
      if (!isKnownFresh) ports.log.info('The radar is fresh.');
      isKnownFresh = true;
    },
  };
}

function dueOf(
  { clock, scanTime }: LookPorts,
  { last, failures }: ScanState,
): { readonly kind: ScanKind; readonly day: string } | undefined {
  const now = clock.now();
  const day = dayToScan(last?.day, now, scanTime);
  if (day !== undefined) return { kind: 'daily', day };
  return isRetryDue(failures, now) ? { kind: 'retry', day: dayOf(now, scanTime.timeZone) } : undefined;
}

async function open(ports: LookPorts, client: DBOSClient, kind: ScanKind, day: string): Promise<void> {
  const before = await ports.scans.countOf(day);
  const id = before === 0 ? `radar:${day}` : `radar:${day}:${before + 1}`;
  const scan: Scan = { id, day, kind, openedAt: ports.clock.now().toISOString() };
  const run = { workflowName: radarWorkflow, queueName: radarQueue, workflowID: id };
  const isOpened = await ports.scans.open(scan, (transaction) => enqueue(client, transaction, run, scan));
  if (isOpened) ports.log.info('The radar begins to read the customers.', { workflowId: id });
}

/** A run that died of something nobody foresaw must not keep the next scan from beginning. */
async function closeIfDead(ports: LookPorts, client: DBOSClient, scan: Scan, today: string): Promise<void> {
  const { scans, clock, log } = ports;
  const run = await client.getWorkflow(scan.id);
  if (run && underWay.has(run.status)) return;
  // Asked again, because the run may just have ended as it should.
  if ((await scans.state(today)).open?.id !== scan.id) return;
  log.error('The run of a scan died.', undefined, { workflowId: scan.id, status: run?.status ?? 'missing' });
  await scans.close(scan, clock.now().toISOString(), 'givenUp');
}
