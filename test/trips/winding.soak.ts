import { Winding } from './winding';

it('tells each end of each milestone to each who should hear, once, whenever the process dies', async () => {
  const winding = await Winding.open('winding', 40, 100);
  try {
    winding.house.connector.fault({ method: 'POST', probability: 0.04, drop: true, afterEffect: true });
    winding.house.connector.fault({ method: 'POST', probability: 0.04, status: 429 });
    const days = await winding.days();
    let told = 0;
    for (const [index, day] of days.entries()) {
      const isDeadly = index % 7 === 5;
      const toTell = winding.truthUntil(Date.parse(day)).size;
      if (!isDeadly && toTell > told && Math.random() < 0.5) failOnce(winding);
      told = toTell;
      await winding.windTo(day);
      if (isDeadly) await dieSoon(winding);
      await winding.settles(day);
    }

    const truth = winding.truthUntil(Date.parse(days.at(-1)!));
    const delivered = await winding.delivered();
    const right = delivered.filter((key) => truth.has(key)).length;
    const { copies, windows, strange } = await winding.twice();
    const figures = { precision: right / delivered.length, recall: right / truth.size, told: truth.size };
    process.stdout.write(`${JSON.stringify({ ...figures, copies, windows, kills: winding.kills })}\n`);

    expect(figures).toEqual({ precision: 1, recall: 1, told: delivered.length });
    expect(copies).toBeLessThanOrEqual(windows);
    expect(strange).toBe(0);
    expect(winding.kills).toBeGreaterThan(10);
  } finally {
    await winding.close();
  }
});

/** What has an unknown outcome is sent again once and never a third time, so no letter may meet this twice, or die of it. */
const failOnce = ({ house }: Winding): void => house.connector.refuseNext({ method: 'POST', status: 502 });

/** At some moment of the scan, the composing or the delivery. */
async function dieSoon(winding: Winding): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_500));
  await winding.kill();
}
