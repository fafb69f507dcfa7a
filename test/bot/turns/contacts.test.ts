import type { Activity } from 'botbuilder';
import { rememberContact } from '../../../src/bot/turns/contacts';
import { agentId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { MemoryContacts } from '../../support/fakes';

const only = async (chat: Chat) => (await chat.contacts.all())[0];

describe('how to reach an agent', () => {
  it('is refreshed with every turn: place, language, time zone and name', async () => {
    const chat = new Chat();
    await chat.says('help');
    const before = await only(chat);
    await chat.turn({
      type: 'message',
      text: 'help',
      id: 'later',
      serviceUrl: 'https://moved.example',
      locale: 'it-IT',
      localTimezone: 'Europe/Rome',
    });
    const after = await only(chat);

    expect(before?.name).toContain('Alex');
    expect(after).toMatchObject({ locale: 'it-IT', timeZone: 'Europe/Rome', name: before?.name });
    expect(after?.reference).toMatchObject({ serviceUrl: 'https://moved.example' });
    expect(after?.reference).not.toHaveProperty('activityId');
  });

  it('keeps the time zone it knows when a client tells one that nobody knows, else takes the other it tells', async () => {
    const contacts = new MemoryContacts();
    const remember = async (told: object) => {
      const activity = {
        type: 'message',
        from: { id: 'ana' },
        conversation: { id: 'c' },
        ...told,
      } as Partial<Activity>;
      return (await rememberContact(contacts, agentId('ana'), activity, { timeZone: 'Europe/Rome' })).timeZone;
    };
    const clientInfo = (timezone: string) => ({ entities: [{ type: 'clientInfo', timezone }] });

    expect(await remember({ localTimezone: 'Mars/Olympus' })).toBe('Europe/Rome');
    expect(await remember({ localTimezone: 'Mars/Olympus', ...clientInfo('Asia/Tokyo') })).toBe('Asia/Tokyo');
    expect(await remember({ localTimezone: 'W. Europe Standard Time' })).toBe('Asia/Tokyo');
  });

  it('is kept of somebody whose name holds what no database takes', async () => {
    const contacts = new MemoryContacts();
    const from = { id: 'ana', name: 'Ana\0 Tores\uD83D' };
    const activity: Partial<Activity> = { type: 'message', from, conversation: { id: 'c', name: 'Ana\0' } as never };

    const kept = await rememberContact(contacts, agentId('ana'), activity, { timeZone: 'Europe/Rome' });

    expect(kept.name).toBe('Ana Tores');
    expect(kept.reference).toMatchObject({ user: { id: 'ana', name: 'Ana Tores' }, conversation: { name: 'Ana' } });
  });

  it('is lost when the app is taken off, and found again with the next turn', async () => {
    const chat = new Chat();
    await chat.says('help');
    await chat.turn({ type: 'installationUpdate', action: 'remove-upgrade' });
    expect((await only(chat))?.unreachable).toBeUndefined();

    await chat.turn({ type: 'installationUpdate', action: 'remove' });
    expect((await only(chat))?.unreachable).toMatchObject({ because: 'removed' });

    await chat.turn({ type: 'installationUpdate', action: 'add' });
    expect((await only(chat))?.unreachable).toBeUndefined();
  });

  it('is not kept for somebody who was never heard of', async () => {
    const chat = new Chat();
    await chat.turn({ type: 'installationUpdate', action: 'remove' });

    expect(await chat.contacts.all()).toEqual([]);
  });

  it('has the partner’s time zone as long as the person’s own is not known', async () => {
    const contacts = new MemoryContacts();
    const agent = agentId('bea');
    const from = { from: { id: '29:bea', name: 'Bea' }, conversation: { id: 'a:bea' } } as Partial<Activity>;
    const hears = (activity: Partial<Activity>) =>
      rememberContact(contacts, agent, { ...from, ...activity }, { timeZone: 'Australia/Sydney' });
    await contacts.cannotReach(agent, 'notInstalled', '2026-11-22T10:00:00.000Z');

    expect(await hears({ type: 'installationUpdate' })).toMatchObject({ timeZone: 'Australia/Sydney' });
    expect(await hears({ type: 'message', localTimezone: 'UTC' })).toMatchObject({ timeZone: 'UTC' });
    expect(await hears({ type: 'installationUpdate' })).toMatchObject({ timeZone: 'UTC' });
  });

  it('forgets a block as soon as the person speaks again', async () => {
    const chat = new Chat();
    await chat.says('help');
    const { agentId: agent = agentId('') } = (await only(chat)) ?? {};
    await chat.contacts.cannotReach(agent, 'blocked', '2026-11-22T10:00:00.000Z');
    await chat.says('help');

    expect((await only(chat))?.unreachable).toBeUndefined();
  });
});
