import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { readActivity } from '../../../src/bot/http/readActivity';

const read = (change: object) => {
  const activity = {
    type: 'message',
    id: '1732000000001',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:alex', name: 'Alex Weber', aadObjectId: 'a9e00000' },
    recipient: { id: '28:bot', name: 'Planshift' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'the-tenant' },
    text: 'hello',
    ...change,
  };
  const request = Object.assign(Readable.from([Buffer.from(JSON.stringify(activity))]), { headers: {} });
  return readActivity(request as unknown as IncomingMessage);
};
const activityOf = async (change: object): Promise<Record<string, unknown>> => {
  const answer = await read(change);
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.activity;
};

const conversation = { id: 'a:1', conversationType: 'personal', tenantId: 'the-tenant' };
const from = { id: '29:alex', aadObjectId: 'a9e00000' };

it.each<readonly [string, object]>([
  ['a number for an agent', { from: { ...from, aadObjectId: 7 } }],
  ['a number for a name', { from: { ...from, name: 7 } }],
  ['a list for the bot', { recipient: [] }],
  ['a number for a tenant', { conversation: { ...conversation, tenantId: 7 } }],
  ['a list for a tenant beside it', { channelData: { tenant: { id: [] } } }],
  ['a chat of a kind that is no word', { conversation: { ...conversation, conversationType: ['personal'] } }],
  ['a chat of a kind that can’t be kept', { conversation: { ...conversation, conversationType: 'personal\0' } }],
  ['a chat whose id fits no address', { conversation: { ...conversation, id: 'a:\ud83d' } }],
  ['a message whose id fits no index', { id: '1'.repeat(501) }],
  ['an earlier message that is none', { replyToId: {} }],
])('refuses %s: a turn stands on it', async (_what, change) => {
  expect(await read(change)).toEqual({ fault: 'notAnActivity' });
});

it('takes null for what was not given, as phones send it', async () => {
  const nothing = { from: { ...from, name: null }, channelData: null, value: null, locale: null, attachments: null };

  expect(Object.keys(await activityOf(nothing))).not.toEqual(expect.arrayContaining(['channelData']));
  expect(await activityOf(nothing)).not.toHaveProperty('value');
});

it.each<readonly [string, object]>([
  ['a locale', { locale: 'x'.repeat(180_000) }],
  ['a time zone', { localTimezone: ['Europe/Rome'] }],
  ['a locale that can’t be kept', { locale: 'en\0' }],
  ['what a client tells of itself', { entities: [{ type: 'clientInfo', locale: 7, timezone: 'x\ud83d' }] }],
])('hears whoever has an odd one for %s, without it', async (_what, change) => {
  const { locale, localTimezone, entities = [] } = await activityOf(change);

  expect([locale, localTimezone]).toEqual([undefined, undefined]);
  expect(JSON.stringify(entities)).toBe(JSON.stringify(entities).replace(/locale|timezone/g, ''));
});

it('cuts a name that is no name, so that a card with it can still be sent', async () => {
  const { from: sender } = await activityOf({ from: { ...from, name: 'x'.repeat(180_000) } });

  expect((sender as { name: string }).name).toHaveLength(200);
});

it('leaves out what would tell the SDK where to put the answers, and whatever else nobody asks for', async () => {
  const activity = await activityOf({ deliveryMode: 'expectReplies', callerId: 'x', from: { ...from, role: 'skill' } });

  expect(activity).not.toHaveProperty('deliveryMode');
  expect(activity).not.toHaveProperty('callerId');
  expect(activity['from']).toEqual({ id: '29:alex', aadObjectId: 'a9e00000' });
});
