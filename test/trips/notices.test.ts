import { buttonsOf, madeUpPerson, readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import { plain } from '../../src/text/plain';
import { House } from '../support/house';
import { Agent } from './agent';
import { patienceMs } from '../support/until';
import { customerId } from './mishaps';

const dayMs = 86_400_000;

/** Notices come by themselves; the clock is wound from one day to the next. */
describe('an agent who is told unasked', () => {
  let house: House;
  let agent: Agent;
  let text: Agent['text'];
  /** How many messages of the bot were there when the day began. */
  let before = 0;
  beforeAll(async () => {
    house = await House.open('notices', { emulator: { scale: 20 }, environment: { NOTICE_QUIET_HOURS: 'never' } });
    agent = new Agent(house);
    ({ text } = agent);
    await agent.chat.install();
  });
  afterAll(() => house.close());

  const isDigest = ({ activity }: Entry): boolean => readable(activity).includes(text.notices.digest.foot);
  const digests = (): readonly Entry[] => agent.chat.cards().filter(isDigest);
  const nextDigest = async (): Promise<string> => {
    await agent.chat.waitFor((entry) => isDigest(entry) && digests().indexOf(entry) >= before, patienceMs);
    return readable(digests()[before]!.activity);
  };
  /** Winds the clock; the next digest is that of the day it gets to. */
  const windDays = async (days: number): Promise<void> => {
    before = digests().length;
    await house.control('POST', 'clock', { advanceMs: days * dayMs });
  };

  it('hears of what the practice customers need, worst first, without having said a word', async () => {
    const said = await nextDigest();

    expect(said).toMatch(/^Good (morning|afternoon|evening), Alex\n\*\*\d+ customers need a decision within 30 days/);
    expect(said.indexOf('Contoso Freight')).toBeGreaterThan(0);
    expect(said).toMatch(/Data is deleted within \d+ days/);
    expect(said).toMatch(/Also due today: .+ and \d+ more/);
  });

  it('gets from Move… on it to the review in three answers', async () => {
    const contoso = await customerId(house, 'Contoso Freight');
    const [digest] = digests();
    agent.answers = 0;
    await agent.press(text.radar.move, { customerId: contoso }, digest);
    await agent.seesPlans('Contoso Freight');
    await agent.press(text.questions.plan.choose);
    await agent.press(text.questions.plan.choose);
    await agent.press(text.people.go(40));
    const review = await agent.seesReview('Contoso Freight');

    expect(agent.answers - 1).toBeLessThanOrEqual(3);
    await agent.confirms(review);
    await agent.seesDone('Contoso Freight');
  });

  /** Presses what a row of the latest digest offers for that customer. */
  const pressFor = async (customer: string, wanted: (data: Readonly<Record<string, unknown>>) => boolean) => {
    const id = await customerId(house, customer);
    const digest = digests().findLast(({ activity }) =>
      buttonsOf(activity).some(({ data }) => data['customerId'] === id),
    );
    const button = buttonsOf(digest!.activity).find(({ data }) => data['customerId'] === id && wanted(data));
    await agent.chat.press(button!.data, digest!.activity.id);
  };
  const notice = (name: string, days?: number) => (data: Readonly<Record<string, unknown>>) =>
    data['notice'] === name && data['days'] === days;

  it('has one closing line the next day for what was moved, and is reminded as wished', async () => {
    await pressFor('Fabrikam Residences', notice('remind', 1));
    await agent.sees(/I’ll remind you on/);
    await windDays(1);
    const said = await nextDigest();

    expect(said).toContain(text.notices.digest.closed.moved([plain('Contoso Freight')]));
    expect(said).toMatch(new RegExp(`Fabrikam Residences\\n.*${text.notices.digest.reminded}`));
  });

  it('hears no more of what is muted, and has what was closed closed once', async () => {
    await pressFor('Fabrikam Residences', notice('muteCustomer'));
    await agent.sees(/Muted: Fabrikam Residences/);
    // By then 14 days are left of Fabrikam Residences.
    await windDays(9);
    const said = await nextDigest();

    expect(said).not.toContain('Fabrikam Residences');
    expect(said).not.toContain('Moved');
  });

  it('hears of what is assigned to somebody else only from there on', async () => {
    await agent.say('unmute fabrikam residences');
    const dana = house.connector.personalChat({ ...madeUpPerson(1), name: 'Dana Kline' });
    await dana.install();
    await dana.say('hello');
    await agent.say('assign fabrikam residences to dana');
    await agent.sees('Fabrikam Residences is assigned to Dana Kline.');
    const older = new Set(dana.cards());
    await windDays(8);
    await nextDigest();
    // Hers may come before his.
    await dana.waitFor(
      (entry) => isDigest(entry) && !older.has(entry) && /Fabrikam/.test(readable(entry.activity)),
      patienceMs,
    );

    expect(readable(digests().at(-1)!.activity)).not.toContain('Fabrikam Residences');
  });
});
