import type { TurnContext } from 'botbuilder';
import { makeTurn } from '../../../src/bot/turns/makeTurn';
import { agentId } from '../../../src/migration/ids';

const context = { activity: {} } as unknown as TurnContext;
const contact = { agentId: agentId('a'), reference: {}, locale: 'it-IT', timeZone: 'Europe/Rome' };
const now = new Date('2026-11-28T10:00:00.000Z');

it('reads in the cloud of the bot, so that pages outside are those of that cloud', () => {
  expect(makeTurn(context, contact, { now, cloud: 'usGov' }).reader).toMatchObject({ language: 'it', cloud: 'usGov' });
  expect(makeTurn(context, contact, { now }).reader).not.toHaveProperty('cloud');
});

it('was heard now unless it waited', () => {
  const heardAt = new Date('2026-11-28T09:59:58.000Z');

  expect(makeTurn(context, contact, { now }).heardAt).toBe(now);
  expect(makeTurn(context, contact, { now, heardAt }).heardAt).toBe(heardAt);
});
