import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEmulatorId } from '../../src/platform/emulator/emulatorId';

const answering = async <T>(status: number, body: string, ask: (url: string) => Promise<T>): Promise<T> => {
  const server = createServer((_request, response) => {
    response.statusCode = status;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

it('reads by what an emulator is known', async () => {
  const id = 'e0000000-0000-4000-8000-000000000001';

  await expect(answering(200, JSON.stringify({ id }), readEmulatorId)).resolves.toBe(id);
});

it.each([
  ['none', 200, '{}'],
  ['no id', 200, '{"id":"practice"}'],
  ['a refusal', 404, '{"message":"unknown"}'],
])('takes %s for an emulator of another release', async (_what, status, body) => {
  await expect(answering(status, body, readEmulatorId)).rejects.toThrow('another release');
});
