import { anActivity, ProductionDoor } from '../support/productionDoor';

it.each(['silent', 'failing'] as const)(
  'a key server that is %s makes Teams come back later, and the process not ready, until it is well again',
  async (keyServer) => {
    const door = await ProductionDoor.open((microsoft) => {
      microsoft.keyServer = keyServer;
    });
    try {
      const askedAt = performance.now();
      const answer = await door.says(anActivity());

      expect({ status: answer.status, body: answer.body }).toEqual({ status: 503, body: '' });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(performance.now() - askedAt).toBeLessThan(8_000);
      expect(await door.isReady()).toBe(false);
      expect((await fetch(`${door.origin}/healthz`)).status).toBe(200);

      door.microsoft.keyServer = 'well';

      while (!(await door.isReady())) continue;
      expect((await door.says(anActivity())).status).toBe(200);
    } finally {
      await door.close();
    }
  },
);
