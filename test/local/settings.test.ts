import { readSettings } from '../../local/settings';

const clone = '/home/alex/planshift';

describe('what npm start takes from the environment', () => {
  it('is complete when nothing is set, with data in the clone whatever folder it is started from', () => {
    expect(readSettings(clone, {})).toEqual({
      projectDir: clone,
      dataDir: `${clone}/.planshift`,
      packsDir: `${clone}/packs`,
      stray: [],
      ports: { emulator: 4010, bot: 3978, playground: 56_150 },
      tenantId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('takes folders, ports and a database from it', () => {
    const settings = readSettings(clone, {
      DATA_DIR: '/data',
      PORT: '1',
      EMULATOR_PORT: '2',
      PLAYGROUND_PORT: '3',
      DATABASE_URL: 'postgresql://db/planshift',
    });

    expect(settings).toMatchObject({
      dataDir: '/data',
      ports: { bot: 1, emulator: 2, playground: 3 },
      databaseUrl: 'postgresql://db/planshift',
    });
  });

  it('names every variable that is wrong', () => {
    const read = () => readSettings(clone, { PORT: 'abc', EMULATOR_PORT: '70000' });

    expect(read).toThrow(/PORT: must be a port number[^]*EMULATOR_PORT: must be a port number/);
  });

  it('never starts practice beside production credentials, and says what does start', () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const complete = {
      PARTNER_TENANT_ID: id,
      PARTNER_CLIENT_ID: id,
      PARTNER_CLIENT_SECRET: 'x',
      TOKEN_KEY: 'dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgYWxvbmU=',
      BOT_ID: id,
      BOT_PASSWORD: 'x',
      BOT_TENANT_ID: id,
      ALLOWED_AGENTS: id,
    };

    expect(() => readSettings(clone, complete)).toThrow('npm run serve');
    expect(() => readSettings(clone, { BOT_ID: id })).toThrow('BOT_PASSWORD: is missing');
  });

  it('does not start an emulator beside the one it is pointed to', () => {
    expect(() => readSettings(clone, { EMULATOR_URL: 'https://127.0.0.1:9' })).toThrow('npm run serve');
  });
});
