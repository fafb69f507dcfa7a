import type { AccessRule } from '../../../src/migration/accessRule';
import type { Hold } from '../../../src/migration/hold/hold';
import type { Digest, NoticeRules } from '../../../src/migration/notices/notice';
import type { RadarStore } from '../../../src/migration/ports';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { Composer } from '../../../src/notices/compose/composer';
import type { ComposerDeps } from '../../../src/notices/compose/composer';
import { createPreview } from '../../../src/notices/compose/preview';
import type { Clock } from '../../../src/platform/clock';
import { defined } from '../../../src/platform/defined';
import { MemoryContacts } from '../../support/fakes';
import { MemoryNoticeLedger, someRules } from '../../support/memoryNotices';
import { alex, dana, endOf } from './oneAgent';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

class SetClock implements Clock {
  at = '';
  now = () => new Date(this.at);
  sleep = async () => undefined;
}

class SetRadar implements RadarStore {
  entries: readonly RadarEntry[] = [];
  readAt: string | undefined;
  scanDay: string | undefined;

  entry = async () => undefined;
  reading = async () => ({
    ...{ entries: this.entries, customersRead: 1, customersFailed: 0, failedCustomers: [] },
    unlistedCustomers: [],
    ...defined({ readAt: this.readAt, scanDay: this.scanDay }),
  });
}

/** A composer over memory: two agents, one customer that ends in 30 days. */
class Desk {
  readonly clock = new SetClock();
  readonly contacts = new MemoryContacts();
  readonly radar = new SetRadar();
  readonly ledger = new MemoryNoticeLedger();
  readonly deps: ComposerDeps;
  readonly composer: Composer;
  held: Hold | undefined;

  constructor(rules: Partial<NoticeRules> = {}, access: AccessRule = { mode: 'local' }) {
    this.deps = {
      rules: { ...someRules, ...rules },
      access,
      contacts: this.contacts,
      houseHold: { current: async () => this.held },
      radarStore: this.radar,
      noticeLedger: this.ledger,
      printer: { print: (digest: Digest, { name }) => ({ digest, name }) },
      clock: this.clock,
      log,
    };
    this.composer = new Composer(this.deps);
    this.radar.entries = [endOf(1, { endsOn: '2026-12-22' })];
    this.at('2026-11-22T09:00:00Z');
  }

  at(instant: string): this {
    this.clock.at = instant;
    this.radar.readAt = instant;
    this.radar.scanDay = instant.slice(0, 10);
    this.ledger.stamps += 1;
    return this;
  }

  async knows(agentId: typeof alex, timeZone = 'UTC', name = 'Alex Weber'): Promise<this> {
    await this.contacts.remember({ agentId, reference: {}, locale: 'en-GB', timeZone, name });
    return this;
  }

  get letters(): readonly string[] {
    return this.ledger.letters.map(({ recipient, day }) => `${recipient.split(':')[0]} ${recipient.slice(-1)} ${day}`);
  }
}

it('writes one letter for each agent and local day, outside the quiet hours of that agent', async () => {
  const desk = new Desk({ quietHours: { from: '18:00', until: '08:00' } });
  await desk.knows(alex, 'Europe/Rome');
  await desk.knows(dana, 'Pacific/Auckland');

  await desk.at('2026-11-22T06:30:00Z').composer.compose();
  expect(desk.letters).toEqual([]);
  await desk.at('2026-11-22T07:00:00Z').composer.compose();
  expect(desk.letters).toEqual(['agent 1 2026-11-22']);
  await desk.at('2026-11-22T19:00:00Z').composer.compose();
  expect(desk.letters).toEqual(['agent 1 2026-11-22', 'agent 2 2026-11-23']);
});

it('asks when anybody is to be reminded by the ends of this reading', async () => {
  const desk = new Desk();
  await desk.knows(alex);
  desk.ledger.facts = async () => {
    expect(desk.ledger.reckoned).toBe(1);
    return desk.ledger.facts_;
  };

  await desk.composer.compose();

  expect(desk.letters).toEqual(['agent 1 2026-11-22']);
});

it('goes by hours of the agent’s own where there are any, and leaves out who switched them off', async () => {
  const desk = new Desk({ quietHours: { from: '18:00', until: '08:00' } });
  await desk.knows(alex);
  await desk.knows(dana);
  desk.ledger.chosen.set(alex, { isOn: true, quietHours: { from: '10:00', until: '09:30' } });
  desk.ledger.chosen.set(dana, { isOn: false });

  await desk.at('2026-11-22T09:00:00Z').composer.compose();
  expect(desk.letters).toEqual([]);
  await desk.at('2026-11-22T09:30:00Z').composer.compose();
  expect(desk.letters).toEqual(['agent 1 2026-11-22']);
});

it('asks again who may hear, and gives the customer of who may not to the others', async () => {
  const access: AccessRule = { mode: 'allowList', tenantId: 't', agents: [dana] };
  const desk = new Desk({}, access);
  await desk.knows(alex);
  await desk.knows(dana);
  desk.ledger.facts_ = {
    ...desk.ledger.facts_,
    assignments: [{ customerId: endOf(1).customerId, agentId: alex }],
  };

  await desk.composer.compose();

  expect(desk.letters).toEqual(['agent 2 2026-11-22']);
});

it('leaves out who can’t be reached', async () => {
  const desk = await new Desk().knows(alex);
  await desk.contacts.cannotReach(alex, 'blocked', '2026-11-21T09:00:00Z');

  await desk.composer.compose();

  expect(desk.letters).toEqual([]);
});

it('also writes to agents of whom the bot has not heard, where the app gets installed for them', async () => {
  const access: AccessRule = { mode: 'allowList', tenantId: 't', agents: [alex, dana] };
  const silent = await new Desk({}, access).knows(alex);
  const installing = await new Desk({ installs: true }, access).knows(alex);

  await silent.composer.compose();
  await installing.composer.compose();

  expect(silent.letters).toEqual(['agent 1 2026-11-22']);
  expect(installing.letters).toEqual(['agent 1 2026-11-22', 'agent 2 2026-11-22']);
});

it('waits for the scan of the day, but not for ever', async () => {
  const desk = await new Desk().knows(alex);
  const lookAt = async (instant: string) => {
    desk.at(instant).radar.readAt = '2026-11-22T06:05:00Z';
    desk.radar.scanDay = '2026-11-22';
    await desk.composer.compose();
    return desk.letters.length;
  };

  expect(await lookAt('2026-11-23T06:00:00Z')).toBe(0);
  expect(await lookAt('2026-11-23T08:59:00Z')).toBe(0);
  expect(await lookAt('2026-11-23T09:00:00Z')).toBe(1);
});

it('takes the scan of the day before as long as it is too early for another', async () => {
  const desk = await new Desk().knows(alex);
  desk.at('2026-11-23T05:59:00Z').radar.scanDay = '2026-11-22';
  await desk.composer.compose();

  expect(desk.letters).toHaveLength(1);
});

it('does not take a day on which it slept for waiting', async () => {
  const desk = await new Desk().knows(alex);
  await desk.composer.compose();
  desk.at('2026-12-08T15:00:00Z').radar.scanDay = '2026-12-07';
  await desk.composer.compose();
  expect(desk.letters).toHaveLength(1);

  desk.at('2026-12-08T15:01:00Z');
  await desk.composer.compose();
  expect(desk.letters).toHaveLength(2);
});

it('says nothing before the first scan, nor after days without one', async () => {
  const desk = await new Desk().knows(alex);
  desk.radar.readAt = undefined;
  desk.radar.scanDay = undefined;
  await desk.composer.compose();
  desk.at('2026-11-22T10:00:00Z').radar.readAt = '2026-11-19T06:00:00Z';
  desk.radar.scanDay = '2026-11-19';
  await desk.composer.compose();
  desk.at('2026-11-22T14:00:00Z').radar.readAt = '2026-11-19T06:00:00Z';
  desk.radar.scanDay = '2026-11-19';
  await desk.composer.compose();

  expect(desk.letters).toEqual([]);
});

it('looks at nobody twice while nothing has changed', async () => {
  const desk = await new Desk().knows(alex);
  await desk.composer.compose();
  const { asked } = desk.ledger;
  await desk.composer.compose();
  await desk.composer.compose();

  expect(desk.ledger.asked).toBe(asked);
});

it('writes at once to an agent who is new on that day', async () => {
  const desk = await new Desk().knows(alex);
  await desk.composer.compose();
  await desk.knows(dana);
  desk.ledger.stamps += 1;
  await desk.composer.compose();

  expect(desk.letters).toEqual(['agent 1 2026-11-22', 'agent 2 2026-11-22']);
});

it('writes each letter once, also when several processes compose at the same time', async () => {
  const desk = await new Desk().knows(alex);
  await desk.knows(dana);
  const others = [1, 2, 3].map(() => new Composer(desk.deps));
  await Promise.all(others.map((each) => each.compose()));

  expect([...desk.letters].sort()).toEqual(['agent 1 2026-11-22', 'agent 2 2026-11-22']);
});

it('addresses the agent by name and knows the time of day there', async () => {
  const desk = await new Desk().knows(alex, 'America/New_York');
  await desk.at('2026-11-22T15:00:00Z').composer.compose();

  expect(desk.ledger.letters[0]?.content).toMatchObject({ name: 'Alex Weber', digest: { partOfDay: 'morning' } });
});

describe('the preview', () => {
  const preview = (desk: Desk) => createPreview(desk.deps).preview(alex);

  it('shows what is due, and that of today again once it was sent, without writing anything', async () => {
    const desk = await new Desk().knows(alex);
    expect(await preview(desk)).toMatchObject({ isDue: true, card: { digest: { lines: [{ daysLeft: 30 }] } } });
    expect(desk.letters).toEqual([]);
    await desk.composer.compose();

    expect(await preview(desk)).toMatchObject({ isDue: true, card: { digest: { lines: [{ daysLeft: 30 }] } } });
    expect(desk.letters).toHaveLength(1);
  });

  it('shows an example where nothing is due, and nothing where nothing ends', async () => {
    const desk = await new Desk().knows(alex);
    await desk.composer.compose();
    desk.at('2026-11-23T09:00:00Z');
    expect(await preview(desk)).toMatchObject({ isDue: false, card: { digest: { lines: [{ daysLeft: 29 }] } } });

    desk.radar.entries = [];
    desk.ledger.rows.splice(0);
    expect(await preview(desk)).toBeUndefined();
  });
});

it('writes nothing while the house is on hold, and the letter of the day once it may go on', async () => {
  const desk = new Desk();
  await desk.knows(alex);
  desk.held = { since: '2026-11-22T08:00:00Z', because: ['restored'] };

  await desk.composer.compose();
  expect(desk.letters).toEqual([]);
  desk.held = undefined;
  await desk.composer.compose();

  expect(desk.letters).toHaveLength(1);
});
