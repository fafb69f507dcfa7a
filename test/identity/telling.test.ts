import { telling } from '../../src/identity/telling';

it('tells an operator once that a credential gets no token, and again only after it had got one', async () => {
  const told: unknown[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (...line: unknown[]) => void told.push(line) };
  const refusal = new Error('AADSTS700027: Client assertion contains an invalid signature.');
  let isWell = false;
  const getToken = async () => {
    if (!isWell) throw refusal;
    return { token: 'one', expiresOnTimestamp: 1 };
  };
  const credential = telling({ getToken }, 'the bot', log);
  const asked = () => credential.getToken('scope').catch((error: unknown) => error);

  expect([await asked(), await asked()]).toEqual([refusal, refusal]);
  expect(told).toEqual([
    ['Entra, or this machine, gives no token to the bot.', refusal, { serviceCode: 'AADSTS700027' }],
  ]);

  isWell = true;
  await expect(asked()).resolves.toMatchObject({ token: 'one' });
  isWell = false;
  await asked();
  expect(told).toHaveLength(2);
});
