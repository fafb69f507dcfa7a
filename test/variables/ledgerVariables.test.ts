import { generateKeyPairSync } from 'node:crypto';
import { readConfig } from '../../src/config';

const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const keyIn = (LEDGER_KEY: string) => readConfig({ LEDGER_KEY }).ledger.key;

it('takes the same key as PEM, as PEM in one line and as base64', () => {
  const forms = [
    pem,
    pem.trim().replaceAll('\n', '\\n'),
    privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  ];

  const ids = forms.map(keyIn).map((key) => (key && 'id' in key ? key.id : 'none'));

  expect(new Set(ids)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{16}$/)]));
});

it('refuses a key of another kind, a public one and a vault without an address, and shows none of them', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = [
    rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    'not base64',
  ];

  for (const other of others) {
    expect(() => keyIn(other)).toThrow('LEDGER_KEY: must be an Ed25519 private key');
    expect(() => keyIn(other)).not.toThrow(other);
  }
  expect(() => keyIn('vault')).toThrow('LEDGER_KEY: vault needs KEY_VAULT_URL');
});

it('signs nothing where nothing is set', () => {
  expect(readConfig({}).ledger).toEqual({});
});
