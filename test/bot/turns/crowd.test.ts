import { MemoryStorage } from 'botbuilder';
import { Chat } from '../../support/chat';
import type { MemoryTurns } from '../../support/fakes';
import { MemoryLeases } from '../../support/fakes';
import { WaitingRoom } from '../../../src/bot/turns/waitingRoom';
import { RefusedPeople } from '../../../src/bot/turns/refusedPeople';
import { agentId } from '../../../src/migration/ids';
import { FakeClock } from '../../platform/fakeClock';

const alex = agentId('alex');
const bea = agentId('bea');

const sharing = (turns: object) => ({
  storage: new MemoryStorage(),
  leases: new MemoryLeases(),
  turns: turns as MemoryTurns,
});

describe('the waiting room', () => {
  it('has twenty places for each person, and tells of it once', () => {
    const room = new WaitingRoom();

    const answers = Array.from({ length: 5_000 }, () => room.enter(alex));

    expect(answers.filter((answer) => answer === 'in')).toHaveLength(20);
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(1);
    expect(room.enter(bea)).toBe('in');
  });

  it('has room again when somebody has left, and says no more until all have', () => {
    const room = new WaitingRoom();
    for (let nth = 0; nth < 21; nth += 1) room.enter(alex);

    room.leave(alex);
    expect([room.enter(alex), room.enter(alex)]).toEqual(['in', 'stillFull']);
    for (let nth = 0; nth < 20; nth += 1) room.leave(alex);
    const again = Array.from({ length: 21 }, () => room.enter(alex));

    expect(again.at(-1)).toBe('full');
  });
});

it('is shut for who was told, as long as nobody has left it', () => {
  const room = new WaitingRoom();
  const isShut = Array.from({ length: 21 }, () => [room.isShut(alex), room.enter(alex)][0]);

  expect([...isShut, room.isShut(alex), room.isShut(bea)]).toEqual([...Array<boolean>(21).fill(false), true, false]);
  room.leave(alex);
  expect(room.isShut(alex)).toBe(false);
});

it('does twenty of a thousand turns of one person, says one sentence about the rest, and asks nothing for them', async () => {
  let asked = 0;
  const turns = { claim: async () => (asked += 1) > 0 };
  const chat = new Chat({ shared: sharing(turns) });

  await Promise.all(Array.from({ length: 1_000 }, () => chat.turn({ type: 'message', text: 'help' })));

  expect(asked).toBe(20);
  expect(chat.all().filter((post) => post.includes('more than I can keep up with'))).toHaveLength(1);
  expect(chat.all().filter((post) => post.includes('What I can do'))).toHaveLength(20);
});

describe('somebody who may not use it', () => {
  const access = { mode: 'allowList', tenantId: 'another', agents: [] } as const;

  it('makes the bot look up nothing at all', async () => {
    const claim = jest.fn();
    const chat = new Chat({ access, shared: sharing({ claim }) });
    const looked = jest.spyOn(chat.contacts, 'get');

    await chat.says('help');
    await chat.turn({ type: 'installationUpdate', action: 'add' });
    await chat.turn({ type: 'installationUpdate', action: 'remove' });

    expect(claim).not.toHaveBeenCalled();
    expect(looked).not.toHaveBeenCalled();
    expect(chat.all()).toEqual([expect.stringContaining('another organisation')]);
  });

  it('is not told more at once than can be read', async () => {
    const chat = new Chat({ access });

    await Promise.all(Array.from({ length: 1_000 }, () => chat.turn({ type: 'message', text: 'help' })));

    expect(chat.all()).toHaveLength(20);
  });

  it('costs one line in the log an hour, by id', async () => {
    const lines: unknown[] = [];
    const clock = new FakeClock();
    const log = {
      info: () => undefined,
      warn: (_said: string, facts?: unknown) => lines.push(facts),
      error: () => undefined,
    };
    const people = new RefusedPeople(clock, log);

    for (let nth = 0; nth < 100; nth += 1) people.note(alex);
    people.note(bea);
    await clock.sleep(3_600_000);
    people.note(alex);

    expect(lines).toEqual([{ id: alex }, { id: bea }, { id: alex }]);
  });
});
