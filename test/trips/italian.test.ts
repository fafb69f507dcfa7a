import { buttonsOf, readable } from '../../emulator/connector';
import { en } from '../../src/text/en';
import { formatFor } from '../../src/text/format';
import { it as italian } from '../../src/text/it';
import { plain } from '../../src/text/plain';
import { readerOf } from '../../src/text/reader';
import { House } from '../support/house';
import { Agent, like, n, someAgent } from './agent';
import { arm, clean, customerId } from './mishaps';

/** The sentences of a text table that are always the same. */
const sentences = (table: unknown): readonly string[] =>
  typeof table === 'object' && table !== null
    ? Object.values(table).flatMap(sentences)
    : typeof table === 'string'
      ? [table]
      : [];

const inItalian = new Set(sentences(italian(formatFor(readerOf({ locale: 'it-IT' })))));
const onlyEnglish = new Set(
  sentences(en(formatFor(readerOf({ locale: 'en-GB' })))).filter((one) => one.length > 3 && !inItalian.has(one)),
);
const englishWord =
  /\b(the|and|of|with|your|you|this|that|was|were|has|have|not|nobody|people|person|licences?|until|from|moved?|by)\b/i;

describe('an agent who reads Italian', () => {
  let house: House;
  let names: readonly string[];
  beforeAll(async () => {
    house = await House.open('italian', { emulator: { scale: 30 } });
    names = [...house.emulator.house.world.customers.values()].map(({ companyName }) => companyName);
  });
  afterAll(() => house.close());

  /** Lines that the bot said since then and that read like English; tables for scripts are the same everywhere. */
  const englishLines = (agent: Agent, since = 0): readonly string[] => {
    const said = agent.chat.transcript.filter(({ from, order }) => from === 'bot' && order >= since);
    const texts = said
      .flatMap(({ versions }) => versions.map(readable))
      .filter((text) => !/address[,;]name/.test(text));
    const lines = texts.flatMap((text) => text.split('\n'));
    const withoutNames = (line: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), line);
    return [...new Set(lines)].filter((line) => onlyEnglish.has(line) || englishWord.test(withoutNames(line)));
  };

  it('goes the whole way in Italian, by the language of the client', async () => {
    const agent = someAgent(house, 'it-IT');
    const { text } = agent;
    await agent.say('ciao');
    await agent.chat.install();
    await agent.press(text.general.moveCustomer);
    const contoso = await customerId(house, 'Contoso Freight');
    const rows = buttonsOf(agent.chat.cards().at(-1)!.activity);
    await agent.press(rows.find(({ data }) => String(data['choice']).includes(contoso))!.title);
    await agent.seesPlans('Contoso Freight');
    await agent.press(text.questions.plan.choose);
    await agent.press(text.questions.plan.choose);
    await agent.press(text.people.go(40));
    const review = await agent.seesReview('Contoso Freight');
    await agent.confirms(review);
    await agent.seesDone('Contoso Freight');
    expect(agent.answers).toBeLessThanOrEqual(8);

    await agent.say('in scadenza');
    for (const title of [text.running.resultFile, text.running.customerText]) await agent.press(title);
    await agent.say('migrazioni');

    expect(readable(review.activity)).toMatch(/2\.688,00\s€/);
    expect(englishLines(agent)).toEqual([]);
    expect(await house.audit()).toEqual(clean(1, 40));
  });

  it('keeps the language once it was chosen, also for what nobody asked for', async () => {
    const english = someAgent(house);
    await english.say('language it');
    const since = english.chat.transcript.length;
    const agent = new Agent(house, english.chat, 'it-IT');
    const { running } = agent.text;
    const customer = 'Northwind Traders';
    await arm(house, { customer: await customerId(house, customer), path: '\\$batch', delayMs: 300 });
    await agent.typesUntilReview(customer, { people: 'tutti' });
    await agent.saysConfirm();
    const live = await agent.sees(like(running.moveDoing(n, n)));
    await agent.press(running.pause, {}, live);
    await agent.sees(running.paused(plain(customer)));
    await agent.press(running.resume, {}, live);
    await agent.sees(like(running.leftOpenTitle(plain(customer), n, n)));
    await agent.press(running.leaveOpen, {}, live);

    expect(englishLines(agent, since)).toEqual([]);
  });
});
