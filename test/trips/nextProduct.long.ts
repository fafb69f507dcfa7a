import { buttonsOf, readable } from '../../emulator/connector/cards';
import { House } from '../support/house';
import { Agent } from './agent';
import { clean } from './mishaps';

/** Everything about these products is in `packs/`, as data. */
describe('a retired product besides Kaizala Pro', () => {
  let house: House;
  let agent: Agent;
  beforeAll(async () => {
    house = await House.open('next-product', { emulator: { scale: 20 } });
    agent = new Agent(house);
  });
  afterAll(() => house.close());

  it('is found by its name among what ends', async () => {
    await agent.say('expiring e4');
    const card = await agent.sees('First Up Consultants');

    expect(readable(card.activity)).toMatch(/Office 365 Enterprise E4 · 70 licences/);
    expect(readable(card.activity)).not.toContain('Contoso Freight');
  });

  it('is moved to the end, to the plan its guide ranks first', async () => {
    await agent.say('migrate first up');
    const plans = readable((await agent.seesPlans('First Up Consultants')).activity);
    expect(plans).toMatch(/Office 365 E5[\s\S]*Choice 1 of the guide/);
    expect(plans).toContain('choice 3 together with Skype for Business Plus CAL');
    for (const words of ['office 365 e5', '1', 'all']) await agent.say(words);
    const review = await agent.seesReview('First Up Consultants');

    await agent.confirms(review);
    await agent.seesDone('First Up Consultants');

    expect(await house.audit()).toEqual(clean(1, 70));
  });

  it('that is renewed no more is told by the month, and moved with everybody who has no other plan', async () => {
    await agent.say('expiring sharepoint');
    const card = readable((await agent.sees('Harbour Notaries')).activity);
    expect(card).toMatch(/Microsoft no longer renews it from January 2027/);
    expect(card).toMatch(/Old Mill Brewery[\s\S]*SharePoint Online \(Plan 1\)/);
    expect(card).not.toContain('Redwood Surveyors');

    await agent.say('migrate harbour');
    await agent.seesPlans('Harbour Notaries');
    for (const words of ['1', '1', 'all']) await agent.say(words);
    const review = await agent.seesReview('Harbour Notaries');
    expect(readable(review.activity)).toContain('each of these plans opens them');
    await agent.confirms(review);
    await agent.seesDone('Harbour Notaries');

    expect(await house.audit()).toEqual(clean(2, 82));
  });

  it('whose service only ends is shown, with nothing to press', async () => {
    await agent.say('expiring project');
    const card = await agent.sees('Fincher Architects');

    expect(readable(card.activity)).toMatch(/Microsoft ended the service Sep 30/);
    expect(buttonsOf(card.activity).map(({ title }) => title)).not.toContain(agent.text.radar.move);
  });

  it('tells what ends without being retired, what will go on dearer and what does already', async () => {
    for (const [name, words] of [
      ['boulder', /\*\*2\d days\*\*/],
      ['lakes', 'in a more expensive extended term'],
      ['wheelworks', 'in a more expensive extended term, cancellable any time'],
    ] as const) {
      await agent.say(`expiring ${name}`);
      await agent.sees(words);
    }
  });
});
