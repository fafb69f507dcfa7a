import { setTimeout as pause } from 'node:timers/promises';
import { StillBusy, TurnOrder } from '../../../src/bot/turns/turnOrder';
import { agentId } from '../../../src/migration/ids';
import { MemoryLeases } from '../../support/fakes';

const alex = agentId('alex');
const patienceMs = 500;

/** As many processes that share the leases. */
const processes = (count: number, leases = new MemoryLeases()) =>
  Array.from({ length: count }, () => new TurnOrder(leases));

it('has one turn of a person under way at a time, over all processes', async () => {
  const orders = processes(3);
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(20);
    inside -= 1;
  };

  await Promise.all([...orders, ...orders].map((order) => order.run({ person: alex, patienceMs: 5_000 }, work)));

  expect(most).toBe(1);
});

it('keeps the order of the turns that came to one process', async () => {
  const [order] = processes(1);
  const begun: number[] = [];

  await Promise.all(
    [1, 2, 3, 4].map((no) => order!.run({ person: alex, patienceMs }, async () => void begun.push(no))),
  );

  expect(begun).toEqual([1, 2, 3, 4]);
});

it('gives up when its patience ends, does nothing then, and goes on with who comes later', async () => {
  const leases = new MemoryLeases();
  const [order] = processes(1, leases);
  const elsewhere = await leases.take(alex);
  const late = jest.fn();

  await expect(order!.run({ person: alex, patienceMs: 100 }, late)).rejects.toThrow(StillBusy);
  await elsewhere!.free();
  await expect(order!.run({ person: alex, patienceMs }, async () => 'heard')).resolves.toBe('heard');
  expect(late).not.toHaveBeenCalled();
});

it('gives up in time behind a turn of its own process too', async () => {
  const [order] = processes(1);
  let end: () => void = () => undefined;
  const first = order!.run({ person: alex, patienceMs }, () => new Promise<void>((resolve) => (end = resolve)));

  await expect(order!.run({ person: alex, patienceMs: 100 }, async () => undefined)).rejects.toThrow(StillBusy);

  end();
  await first;
});

it('lets nobody wait for somebody else', async () => {
  const leases = new MemoryLeases();
  await leases.take(agentId('slow'));

  await expect(processes(1, leases)[0]!.run({ person: alex, patienceMs: 50 }, async () => 'heard')).resolves.toBe(
    'heard',
  );
});

it('takes a breath between the turns of who has many in line, so that others come in between, and none for a few', async () => {
  const [order] = processes(1);
  const begunAtMs: number[] = [];
  const turns = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        order!.run({ person: alex, patienceMs: 5_000 }, async () => void begunAtMs.push(performance.now())),
      ),
    );

  await turns(8);
  const gaps = begunAtMs.slice(1).map((at, nth) => at - begunAtMs[nth]!);

  expect(gaps.map((gap) => gap >= 50)).toEqual([true, true, true, false, false, false, false]);
});

it('gives the lease back when the turn fails', async () => {
  const leases = new MemoryLeases();
  const [order] = processes(1, leases);

  await expect(order!.run({ person: alex, patienceMs }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(leases.taken.size).toBe(0);
});
