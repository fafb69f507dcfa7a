import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Scan, ScanState } from '../../../src/migration/ports';
import { createRadar } from '../../../src/workflow/radar/radar';

const noon = '2026-11-22T12:00:00.000Z';

/** Scans as the database keeps them, and runs as the engine does. */
class Office {
  now = noon;
  runs = new Map<string, string>();
  open: Scan | undefined;
  last: ScanState['last'];
  failures: ScanState['failures'] = [];
  givenUpAt: string | undefined;
  readonly said: string[] = [];
  private readonly count = new Map<string, number>();

  readonly radar = createRadar(
    {
      scanTime: { at: '06:00', timeZone: 'UTC' },
      clock: { now: () => new Date(this.now), sleep: async () => undefined },
      log: { info: (said: string) => void this.said.push(said), warn: () => undefined, error: () => undefined },
      scans: {
        state: async () => ({
          failures: this.failures,
          ...(this.open && { open: this.open }),
          ...(this.last && { last: this.last }),
          ...(this.givenUpAt && { givenUpAt: this.givenUpAt }),
        }),
        countOf: async (day: string) => this.count.get(day) ?? 0,
        open: async (scan: Scan, enqueue: (transaction: never) => Promise<void>) => {
          if (this.open) return false;
          await enqueue(undefined as never);
          this.open = scan;
          this.count.set(scan.day, (this.count.get(scan.day) ?? 0) + 1);
          return true;
        },
        close: async (_scan: Scan, _at: string, how: string) => this.end(how === 'complete'),
      },
    } as unknown as Parameters<typeof createRadar>[0],
    () =>
      ({
        enqueueInTransaction: async (_: unknown, run: { workflowID: string }) =>
          void this.runs.set(run.workflowID, 'PENDING'),
        getWorkflow: async (id: string) => (this.runs.has(id) ? { status: this.runs.get(id) } : null),
      }) as unknown as DBOSClient,
  );

  end(isComplete = true) {
    if (isComplete && this.open && this.open.kind !== 'retry') this.last = this.open;
    if (!isComplete) this.givenUpAt = this.now;
    this.open = undefined;
    return { read: 0, failed: 0 };
  }
}

it('scans at the first launch, and then no more on that day', async () => {
  const office = new Office();
  await office.radar.look();
  expect(office.open).toEqual({ id: 'radar:2026-11-22', day: '2026-11-22', kind: 'daily', openedAt: noon });
  expect([...office.runs.keys()]).toEqual(['radar:2026-11-22']);

  office.end();
  office.now = '2026-11-22T23:59:00.000Z';
  await office.radar.look();

  expect(office.open).toBeUndefined();
  expect(office.said.at(-1)).toBe('The radar is fresh.');
});

it('makes one scan of the days that were slept through', async () => {
  const office = new Office();
  office.last = { day: '2026-11-02', openedAt: '2026-11-02T06:00:00.000Z' };

  await office.radar.look();
  office.end();
  await office.radar.look();

  expect([...office.runs.keys()]).toEqual(['radar:2026-11-22']);
});

it('does not scan again when the clock goes back, and goes on with the next day', async () => {
  const office = new Office();
  await office.radar.look();
  office.end();
  for (const now of ['2026-11-20T12:00:00Z', '2026-11-22T12:00:00Z', '2026-11-23T06:00:00Z']) {
    office.now = now;
    await office.radar.look();
  }

  expect([...office.runs.keys()]).toEqual(['radar:2026-11-22', 'radar:2026-11-23']);
});

it('reads everybody when asked, once for all who ask meanwhile, under an id of its own', async () => {
  const office = new Office();
  await office.radar.look();
  await office.radar.refresh();
  expect([...office.runs.keys()]).toEqual(['radar:2026-11-22']);
  office.end();

  await Promise.all([office.radar.refresh(), office.radar.refresh()]);

  expect([...office.runs.keys()]).toEqual(['radar:2026-11-22', 'radar:2026-11-22:2']);
  expect(office.open).toMatchObject({ kind: 'refresh' });
});

it('asks again for customers that could not be read', async () => {
  const office = new Office();
  await office.radar.look();
  office.end();
  office.failures = [{ tries: 1, since: noon }];
  await office.radar.look();
  expect(office.open).toBeUndefined();

  office.now = '2026-11-22T12:10:00Z';
  await office.radar.look();

  expect(office.open).toMatchObject({ kind: 'retry' });
});

it.each(['ERROR', 'SUCCESS', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED', undefined])(
  'gives a scan up whose run ended as %s without closing it, and begins another ten minutes later',
  async (status) => {
    const office = new Office();
    await office.radar.look();
    await office.radar.look();
    expect(office.open).toBeDefined();
    if (status === undefined) office.runs.clear();
    else office.runs.set('radar:2026-11-22', status);

    await office.radar.look();
    await office.radar.look();
    expect(office.open).toBeUndefined();
    expect(office.said).not.toContain('The radar is fresh.');
    office.now = '2026-11-22T12:09:59.000Z';
    await office.radar.look();
    expect(office.open).toBeUndefined();
    office.now = '2026-11-22T12:10:00.000Z';
    await office.radar.look();

    expect(office.open).toMatchObject({ id: 'radar:2026-11-22:2', kind: 'daily' });
  },
);
