import { alex, buttonsOf, readable } from '../../emulator/connector';
import { House } from '../support/house';
import { flawless, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';

const partnerCenterDown = { path: '^/v1/', html502: true };
const noSuchQuestion = 'This was already answered. Please use the newest card.';

describe('a conversation that does not go as planned', () => {
  let house: House;
  let talk: Agent;
  beforeAll(async () => {
    house = await House.open('troubles-of-conversations', { emulator: { scale: 30 } });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    talk = someAgent(house);
  });
  afterEach(() => house.control('DELETE', 'faults'));

  describe('while Partner Center is down', () => {
    it('says so in one plain sentence, keeps the place and goes on when asked to', async () => {
      await house.control('POST', 'faults', partnerCenterDown);
      const down = await talk.says('migrate Adatum Corporation', 'Partner Center does not answer');
      expect(down.split('\n')).toEqual([
        '⚠ Adatum Corporation: Partner Center does not answer',
        'Partner Center does not answer at the moment. Your place is kept; try again in a few minutes.',
        'Or type **try again** or **not now**.',
        'Try again',
        'Not now',
      ]);
      await house.control('DELETE', 'faults');
      await talk.presses('Try again', 'What should the 33 people at Adatum Corporation use');
    });

    it('keeps every answer that was given before', async () => {
      await talk.says('migrate Munson', 'instead of');
      await talk.says('Office 365 E3', 'How long');
      await talk.says('Month by month', 'Who moves');
      await house.control('POST', 'faults', partnerCenterDown);
      await talk.says('all', 'Partner Center does not answer');
      await house.control('DELETE', 'faults');
      const review = await talk.says('again', '3 · Close');
      expect(review).toContain('90 licences of Office 365 E3');
      expect(review).toContain('One month, paid monthly');
    });

    it('still knows the customers, and says what it can’t look up', async () => {
      await house.control('POST', 'faults', partnerCenterDown);
      await talk.says('migrate contoso', '3 customers match “contoso”');
      await talk.says('Woodgrove Bank', 'Partner Center does not answer at the moment. Your place is kept');
      await house.control('DELETE', 'faults');
      await talk.says('2', 'at Contoso Pharma use');
    });
  });

  it('does a turn that is delivered twice once', async () => {
    const { sent } = await talk.chat.say('migrate Tailwind Traders');
    await talk.chat.send(sent);
    await talk.reads('What should the 15 people');
    expect(talk.chat.transcript.filter(({ from }) => from === 'bot')).toHaveLength(1);
  });

  it('lets only one of two agents move the same subscription', async () => {
    const other = someAgent(house);
    await talk.reviews('Tailwind Traders', 'Microsoft 365 Business Basic');
    await other.reviews('Tailwind Traders', 'Microsoft 365 Business Standard');
    await Promise.all([
      talk.finishes(/✔ Done: 15|Another migration of this subscription is running/),
      other.finishes(/✔ Done: 15|Another migration of this subscription is running/),
    ]);
    const both = `${talk.news()}\n${other.news()}`;

    expect(both.match(/the migration has begun\. The card below follows it/g)).toHaveLength(1);
    expect(both.match(/Another migration of this subscription is running/g)).toHaveLength(1);
    await (talk.news().includes('the migration has begun') ? talk : other).reads('✔ Done: 15 people');
    expect((await stateOf(house, 'Tailwind Traders')).subscriptions).toHaveLength(2);
  });

  it('answers the buttons of an answered card, and of somebody else’s, without doing anything', async () => {
    await talk.says('migrate The Phone Company', 'instead of');
    const old = talk.chat.cards().at(-1)!;
    const choose = buttonsOf(old.activity)[0]!.data;
    const notNow = buttonsOf(old.activity).at(-1)!.data;
    await talk.says('Office 365 E1', 'How long');
    expect(buttonsOf(talk.chat.cards()[0]!.activity)).toEqual([]);

    for (const data of [choose, notNow]) {
      await talk.chat.press(data, old.activity.id);
      expect(talk.chat.transcript.at(-1)?.activity.text).toBe(noSuchQuestion);
    }
    await talk.says('1', 'Who moves');
    const stranger = someAgent(house);
    await stranger.chat.press(buttonsOf(talk.chat.cards().at(-1)!.activity)[0]!.data);
    await stranger.reads(noSuchQuestion);
    await talk.says('all', '3 · Close');
  });

  it.each([
    ['migrat', 'Did you mean **migrate**?'],
    ['expring', 'Did you mean **expiring**?'],
    ['Contoso Freight', 'Did you mean **migrate Contoso Freight**?'],
    ['what is the weather like', 'Type **help** to see what I can do.'],
  ])('knows no command “%s” and says what to type', async (typed, expected) => {
    expect(await talk.says(typed, 'I don’t know')).toContain(expected);
  });

  it('answers nothing but help outside the personal chat, and shows no price there', async () => {
    const group = house.connector.groupChat(alex);
    await group.say('migrate contoso freight');
    await group.say('help');
    const [first, second] = group.transcript.filter(({ from }) => from === 'bot');

    expect(first?.activity.text).toBe('Let’s continue in your personal chat with me: open it and type **help**.');
    expect(readable(second!.activity)).toContain('What I can do');
    expect(group.transcript).toHaveLength(4);
  });

  const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9', text: 'help' };
  const ids = { from: { id: '29:x' }, conversation: { id: 'a:x' }, recipient: { id: '28:planshift' } };
  it.each([
    ['is no JSON', '{"type":'],
    ['is nothing', ''],
    ['is a list', '[]'],
    ['has no sender', JSON.stringify({ ...activity, ...ids, from: {} })],
    ['has no address to answer to', JSON.stringify({ ...activity, ...ids, serviceUrl: 'nowhere' })],
    ['is oversized', JSON.stringify({ ...activity, ...ids, text: 'x'.repeat(300_000) })],
  ])('answers 400 to an activity that %s, and goes on', async (_what, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(house.connector.botEndpoint, { method: 'POST', headers, body });

    expect(response.status).toBe(400);
    expect(await response.text()).toBe('not an activity');
    await talk.says('help', 'What I can do');
  });

  it('has bought once for each confirmed migration, and left nobody without', async () => {
    expect(await house.audit()).toMatchObject({ ...flawless(1), licenceWrites: 15 });
  });
});
