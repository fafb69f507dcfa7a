import { Winding } from './winding';

jest.setTimeout(120_000);

it('tells each end to each who should hear, also of days slept through, and nothing of what renews', async () => {
  const winding = await Winding.open('winding-short', 8, 100);
  try {
    const all = await winding.days();
    const days = all.filter((_day, index) => index % 18 === 9 || index === all.length - 1);
    for (const [index, day] of days.entries()) {
      await winding.windTo(day);
      if (index === 4) await winding.kill();
      await winding.settles(day);
    }

    const truth = winding.truthUntil(Date.parse(days.at(-1)!));
    const { copies, windows, strange } = await winding.twice();

    expect(new Set(await winding.delivered())).toEqual(truth);
    expect(copies).toBeLessThanOrEqual(windows);
    expect(strange).toBe(0);
  } finally {
    await winding.close();
  }
});
