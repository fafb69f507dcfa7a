import { readFileSync } from 'node:fs';
import path from 'node:path';
import { partner } from '../emulator/seed/partner';
import { readConfig } from '../src/config';
import { Local, Production } from '../src/variables/configVariables';
import { deafFallbacks } from '../src/noticeConfig';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-00000000000A`;

const production = {
  PARTNER_TENANT_ID: id('1'),
  PARTNER_CLIENT_ID: id('2'),
  PARTNER_CLIENT_SECRET: 'the partner secret',
  TOKEN_KEY: 'dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgYWxvbmU=',
  BOT_ID: id('3'),
  BOT_PASSWORD: 'the bot password',
  BOT_TENANT_ID: id('4'),
  ALLOWED_AGENTS: `${id('5')}, ${id('6')}`,
};

const without = (name: string) => Object.fromEntries(Object.entries(production).filter(([key]) => key !== name));

const complaint = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'started';
};

describe('local mode', () => {
  it('is what nothing configured means: the emulator, loopback only', () => {
    const config = readConfig({});

    expect(config.mode).toBe('local');
    expect(config.bot).toEqual({ mode: 'local', host: '127.0.0.1', port: 3978 });
    expect(config.access).toEqual({ mode: 'local' });
    expect(config.partnerCenter.url).toBe('https://127.0.0.1:4010');
    expect(config.graph.url).toBe('https://127.0.0.1:4010');
    expect(config.identity.authorityHost).toBe('https://127.0.0.1:4010');
    expect(config.clock).toEqual({ emulatorUrl: 'https://127.0.0.1:4010' });
    expect(config.scanTime).toEqual({ at: '06:00', timeZone: 'UTC' });
    expect(config.rules).toEqual({ allowUnpriced: false });
    expect(config.keepNamesMonths).toBe(24);
    expect(config.database).not.toHaveProperty('url');
  });

  it('speaks to the emulator as the partner that the emulator knows', () => {
    expect(readConfig({}).identity).toMatchObject({
      tenantId: partner.tenantId,
      clientId: partner.clientId,
      proof: { by: 'secret', secret: partner.clientSecret },
    });
  });

  it('takes empty lines of an env file for variables that are not set', () => {
    expect(readConfig({ BOT_ID: '', BOT_PASSWORD: '  ', PORT: '' }).mode).toBe('local');
  });

  it('takes a value without the blanks and the line end around it, as a secret comes from a file', () => {
    const { identity, bot } = readConfig({
      ...production,
      PORT: ' 3979 ',
      TOKEN_KEY: `${production.TOKEN_KEY}\n`,
      PARTNER_CLIENT_SECRET: 'the partner secret\r\n',
    });

    expect(bot.port).toBe(3979);
    expect(identity.proof).toEqual({ by: 'secret', secret: 'the partner secret' });
    expect(identity.signIn?.kept).toEqual({ key: Buffer.from('thirty-two bytes for tests alone') });
  });

  it('follows the emulator wherever it is', () => {
    expect(readConfig({ EMULATOR_URL: 'https://127.0.0.1:5010/' }).partnerCenter.url).toBe('https://127.0.0.1:5010');
  });
});

describe('production', () => {
  it('reaches Microsoft, and only the named agents of the partner get in', () => {
    const config = readConfig(production);

    expect(config.mode).toBe('production');
    expect(config.bot).toMatchObject({ host: '0.0.0.0', appId: id('3').toLowerCase() });
    expect(config.access).toEqual({
      mode: 'allowList',
      tenantId: id('1').toLowerCase(),
      agents: [id('5').toLowerCase(), id('6').toLowerCase()],
    });
    expect(config.partnerCenter.url).toBe('https://api.partnercenter.microsoft.com');
    expect(config.identity).toMatchObject({ emulator: false, authorityHost: 'https://login.microsoftonline.com' });
    expect(config.clock).toEqual({});
  });

  it.each(Object.keys(production))('does not start when only %s is missing', (name) => {
    expect(complaint(without(name))).toMatch(new RegExp(`\\n  ${name}: is missing`));
  });

  it.each([...Object.keys(production), 'ALLOWED_TENANT', 'PARTNER_CENTER_URL', 'GRAPH_URL', 'AUTHORITY_HOST'])(
    'never falls back to the emulator because only %s is set',
    (name) => {
      const value = name.endsWith('URL') || name.endsWith('HOST') ? 'https://service.example' : id('7');

      expect(complaint({ [name]: value })).toContain('is missing');
    },
  );

  it('refuses to be pointed at the emulator', () => {
    expect(complaint({ ...production, EMULATOR_URL: 'https://127.0.0.1:4010' })).toContain('EMULATOR_URL: must not');
  });

  it('finds every service where its cloud has it', () => {
    const config = readConfig({ ...production, CLOUD: 'usGov' });

    expect(config.bot.cloud).toBe('usGov');
    expect(config.graph).toEqual({ url: 'https://graph.microsoft.us', scope: 'https://graph.microsoft.us/.default' });
    expect(config.identity.authorityHost).toBe('https://login.microsoftonline.us');
    expect(config.partnerCenter.url).toBe('https://api.partnercenter.microsoft.com');
  });

  it.each([
    ['PARTNER_CENTER_URL', 'https://partner-center.hidden-value.example'],
    ['GRAPH_URL', 'https://graph.microsoft.us'],
    ['GRAPH_URL', 'https://graph.microsoft.com:8443'],
    ['GRAPH_URL', 'https://graph.microsoft.com.hidden-value.example'],
    ['AUTHORITY_HOST', 'https://login.hidden-value.example'],
    ['NOTICE_CHANNEL_SERVICE_URL', 'https://hidden-value.example/emea/'],
    ['NOTICE_CHANNEL_SERVICE_URL', 'http://smba.trafficmanager.net/emea/'],
  ])('adds no host to those of its cloud: %s=%s', (name, value) => {
    const said = complaint({ ...production, NOTICE_CHANNEL: '19:sales@thread.tacv2', [name]: value });

    expect(said).toContain(`  ${name}: must be https:// on `);
    expect(said).not.toContain('hidden-value');
  });

  it('can be narrowed to a tenant other than the partner’s', () => {
    expect(readConfig({ ...production, ALLOWED_TENANT: id('8') }).access).toMatchObject({
      tenantId: id('8').toLowerCase(),
    });
  });

  it('keeps the database it is given', () => {
    const url = 'postgresql://planshift@db.example/planshift?sslmode=verify-full';

    expect(readConfig({ ...production, DATABASE_URL: url }).database).toMatchObject({ url });
  });

  it.each([
    'postgresql://bot:hidden-value@db.example/planshift',
    'postgresql://bot:hidden-value@db.example/planshift?sslmode=disable',
    'postgresql://bot:hidden-value@db.example/planshift?sslmode=no-verify',
    'postgresql://bot:hidden-value@db.example/planshift?sslmode=require&uselibpqcompat=true',
    'POSTGRES://bot:hidden-value@db.example/planshift',
    'postgresql://bot:hidden-value@127.0.0.1/planshift?host=db.example',
    'postgres://bot:hidden-value@127.0.0.1.db.example/planshift',
    'postgresql://bot:hidden-value@db.example/planshift?sslrootcert=/nowhere/hidden-value.pem',
  ])('refuses a way to the database on which others could read along, and names the one that is safe: %s', (url) => {
    const said = complaint({ ...production, DATABASE_URL: url });

    expect(said).toMatch(/DATABASE_URL: must (say sslmode=verify-full|be an address that the driver can read)/);
    expect(said).not.toContain('hidden-value');
  });

  it.each([
    'postgresql://bot@db.example/planshift?sslmode=require',
    'postgresql://bot@db.example/planshift?ssl=true',
    'postgresql://bot@127.0.0.1:5433/planshift',
    'postgresql://bot@localhost/planshift',
    'postgresql://bot@[::1]/planshift',
    'postgresql://bot@db.example/planshift?host=/var/run/postgresql',
  ])('takes one on which nobody can, because the driver verifies or the way stays on the machine: %s', (url) => {
    expect(readConfig({ ...production, DATABASE_URL: url }).database).toMatchObject({ url });
  });

  it('takes an open one once it was said aloud that nobody can read along', () => {
    const open = { ...production, DATABASE_URL: 'postgresql://bot@db.example/planshift' };

    expect(readConfig({ ...open, DATABASE_TLS: 'off' }).database).toMatchObject({ url: open.DATABASE_URL });
    expect(complaint({ ...open, DATABASE_TLS: 'no' })).toContain('DATABASE_TLS: must be on or off');
  });
});

describe('notices', () => {
  it('have milestones, quiet hours and no channel unless told otherwise', () => {
    expect(readConfig(production).notices).toEqual({
      milestones: [90, 60, 30, 14, 7, 1],
      quietHours: { from: '18:00', until: '08:00' },
      workingDays: new Set([1, 2, 3, 4, 5]),
      timeZone: 'UTC',
      scanAt: '06:00',
      fallbackAgents: [],
      installs: false,
    });
    expect(readConfig({}).notices.quietHours).toBe('never');
  });

  it('go by what an administrator decides', () => {
    const config = readConfig({
      ...production,
      NOTICE_MILESTONES: '7, 30,7',
      NOTICE_QUIET_HOURS: 'always',
      NOTICE_CHANNEL: '19:sales@thread.tacv2',
      NOTICE_CHANNEL_SERVICE_URL: 'https://smba.trafficmanager.net/emea/',
      NOTICE_CHANNEL_LANGUAGE: 'it',
      FALLBACK_AGENTS: id('7'),
      CATALOG_TEAMS_APP_ID: id('8'),
    });

    expect(config.notices).toMatchObject({
      milestones: [30, 7],
      quietHours: 'always',
      channel: { id: '19:sales@thread.tacv2', language: 'it' },
      fallbackAgents: [id('7').toLowerCase()],
      installs: true,
    });
    expect(config.channel).toEqual({
      id: '19:sales@thread.tacv2',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
    });
    expect(config.teamsAppId).toBe(id('8').toLowerCase());
  });

  it.each(['never', 'none', '09:00-09:00'])('speak at any hour with quiet hours of %s', (hours) => {
    expect(readConfig({ ...production, NOTICE_QUIET_HOURS: hours }).notices.quietHours).toBe('never');
  });

  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Sun-Thu', [7, 1, 2, 3, 4]],
    ['mon, wed,fri', [1, 3, 5]],
    ['sat-sat', [6]],
    ['all', [1, 2, 3, 4, 5, 6, 7]],
  ])('come on %s', (days, numbers) => {
    expect(readConfig({ ...production, NOTICE_DAYS: days }).notices.workingDays).toEqual(new Set(numbers));
  });

  it('need a channel and its address together', () => {
    expect(complaint({ NOTICE_CHANNEL: '19:sales@thread.tacv2' })).toContain('must be set together');
  });

  it.each([
    ['NOTICE_MILESTONES', 'soon'],
    ['NOTICE_MILESTONES', '400'],
    ['NOTICE_MILESTONES', ','],
    ['NOTICE_QUIET_HOURS', '8-18'],
    ['NOTICE_DAYS', 'weekdays'],
    ['NOTICE_DAYS', 'mon-'],
    ['FALLBACK_AGENTS', 'dana'],
    ['CATALOG_TEAMS_APP_ID', 'planshift'],
  ])('refuse %s=%s', (name, value) => {
    expect(complaint({ [name]: value })).toContain(`${name}: must`);
  });

  it('know who is to hear what nobody sees to, and may not', () => {
    const { notices, access } = readConfig({ ...production, FALLBACK_AGENTS: `${id('7')},${id('5')}` });

    expect(deafFallbacks(notices, access)).toEqual([id('7').toLowerCase()]);
    expect(deafFallbacks(readConfig({ FALLBACK_AGENTS: id('7') }).notices, { mode: 'local' })).toEqual([]);
  });
});

describe('the pages', () => {
  it('name nobody unless told who runs the bot', () => {
    expect(readConfig(production).imprint).toEqual({ keepNamesMonths: 24 });
  });

  it('name whoever runs the bot, whom to ask, and lead to their own words', () => {
    const { imprint } = readConfig({
      ...production,
      OPERATOR_NAME: 'Fabrikam',
      OPERATOR_CONTACT: 'help@fabrikam.example',
      PRIVACY_URL: 'https://fabrikam.example/privacy',
      TERMS_URL: 'https://fabrikam.example/terms',
      KEEP_NAMES_MONTHS: '12',
    });

    expect(imprint).toEqual({
      name: 'Fabrikam',
      contact: 'help@fabrikam.example',
      privacyUrl: 'https://fabrikam.example/privacy',
      termsUrl: 'https://fabrikam.example/terms',
      keepNamesMonths: 12,
    });
  });

  it.each([
    ['OPERATOR_NAME', 'F'.repeat(101)],
    ['OPERATOR_CONTACT', 'Dana'],
    ['OPERATOR_CONTACT', 'javascript:alert(1)'],
    ['PRIVACY_URL', 'http://fabrikam.example/privacy'],
    ['TERMS_URL', 'javascript:alert(1)'],
  ])('refuse %s=%s', (name, value) => {
    expect(complaint({ ...production, [name]: value })).toContain(`${name}:`);
  });
});

describe('the sign-in', () => {
  const alone = { ...without('TOKEN_KEY'), PARTNER_CENTER_ACCESS: 'appOnly', GRAPH_ACCESS: 'appOnly' };

  it('speaks for a person to Partner Center and to customers unless told otherwise', () => {
    const { signIn } = readConfig(production).identity;

    expect(signIn).toMatchObject({ toPartnerCenter: true, toCustomers: true });
    expect(signIn?.kept).toEqual({ key: Buffer.from('thirty-two bytes for tests alone') });
    expect(readConfig({ ...production, GRAPH_ACCESS: 'appOnly' }).identity.signIn).toMatchObject({
      toCustomers: false,
    });
  });

  it('is not there where the app speaks for itself everywhere, nor in local mode', () => {
    expect(readConfig(alone).identity).not.toHaveProperty('signIn');
    expect(readConfig({}).identity).not.toHaveProperty('signIn');
  });

  it.each([{}, { PARTNER_CENTER_ACCESS: 'appOnly' }, { GRAPH_ACCESS: 'appOnly' }])(
    'needs its key wherever a person is spoken for: %p',
    (access) => {
      expect(complaint({ ...without('TOKEN_KEY'), ...access })).toContain('TOKEN_KEY: is missing');
    },
  );
});

describe('a wrong value', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['METRICS_PORT', 'on'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4317'],
    ['DATABASE_URL', 'mysql://hidden-value/db'],
    ['ALLOW_UNPRICED', 'hidden-value'],
    ['LEDGER_KEY', 'hidden-value'],
    ['KEEP_NAMES_MONTHS', '0'],
    ['KEEP_NAMES_MONTHS', 'hidden-value'],
    ['LOG_LEVEL', 'hidden-value'],
    ['CLOUD', 'hidden-value'],
    ['TIME_ZONE', 'Hidden/hidden-value'],
    ['RADAR_AT', '24:00'],
    ['RADAR_AT', 'hidden-value'],
    ['BOT_ID', 'hidden-value'],
    ['ALLOWED_AGENTS', `${id('5')},hidden-value`],
    ['ALLOWED_AGENTS', ' , '],
    ['RIGHTS_MIGRATE', 'hidden-value'],
    ['RIGHTS_VIEW', `${id('5')},SalesAgents`],
    ['RIGHTS_ADMINISTER', ' , '],
    ['PARTNER_CENTER_URL', 'http://hidden-value.example'],
    ['GRAPH_SCOPE', 'https://hidden-value.example'],
    ['TOKEN_KEY', 'hidden-value'],
    ['PARTNER_CENTER_ACCESS', 'hidden-value'],
    ['GRAPH_ACCESS', 'hidden-value'],
  ])('of %s (%s) is named and never shown', (name, value) => {
    const said = complaint({ ...production, [name]: value });

    expect(said).toContain(`  ${name}: must`);
    expect(said).not.toContain('hidden-value');
  });

  it('is named together with every other one, and with what is missing', () => {
    const said = complaint({ ...without('BOT_TENANT_ID'), PORT: 'x', GRAPH_URL: 'x', LOG_LEVEL: 'x' });

    expect(
      said
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(':')[0])
        .sort(),
    ).toEqual(['BOT_TENANT_ID', 'GRAPH_URL', 'LOG_LEVEL', 'PORT']);
  });

  it('left over in the shell of who wants to practise is named as what stands in the way', () => {
    const words = 'Real customers are meant because of TOKEN_KEY, CLOUD; without, it starts for practice.';

    expect(complaint({ TOKEN_KEY: production.TOKEN_KEY, CLOUD: 'public' })).toContain(words);
    expect(complaint(without('BOT_ID'))).not.toContain('for practice');
  });

  it.each(['x', '-1'])('of PORT (%s) stops local mode too', (value) => {
    expect(complaint({ PORT: value })).toContain('PORT: must be a port number');
  });
});

it('finds every variable it reads explained in env/.env.example, and no other', () => {
  const example = readFileSync(path.join(__dirname, '..', 'env', '.env.example'), 'utf8');
  const explained = [...example.matchAll(/^([A-Z_]+)=$/gm)].map((found) => found[1]);

  expect(explained.sort()).toEqual(
    [...new Set([...Object.keys(Local.shape), ...Object.keys(Production.shape)])].sort(),
  );
});
