import type { WholePlan } from '../../../src/migration/plan/plan';
import { submitsOf } from '../../support/cardParts';
import { Chat } from '../../support/chat';
import { aHolder, aLicence, officeE3Sku, userNumber } from '../../support/survey';
import { aScene } from '../scene';

/** Guests lose the licence only: one of them has nothing else, the other has a plan besides. */
const holders = [
  ...aScene().holders,
  aHolder({
    id: userNumber(12),
    name: 'Gerda Guest',
    guest: true,
    licences: [aLicence(), aLicence({ skuId: officeE3Sku })],
  }),
];

/** The button beside the guests, told from its like by what it sends. */
async function openGuests(chat: Chat): Promise<void> {
  const { activity, id } = chat.window.posts.at(-1)!;
  const guests = submitsOf(activity.attachments?.[0]?.content as Record<string, unknown>).find(
    ({ data }) => (data as { choice?: string }).choice === 'guests',
  );
  await chat.submits(guests?.data, id);
}

async function asked(): Promise<Chat> {
  const chat = new Chat({ survey: aScene({ holders }) });
  for (const said of ['migrate contoso', '1', '1']) await chat.says(said);
  await openGuests(chat);
  await chat.says('remove');
  await chat.says('done');
  return chat;
}

const planOf = (chat: Chat): WholePlan => {
  const quote = [...chat.preparations.kept.values()].at(-1)?.result;
  if (quote?.kind !== 'quote') throw new Error('no quote');
  return quote.plan;
};

describe('who would have no plan at all', () => {
  it('is named and asked about before there is a review', async () => {
    const chat = await asked();

    expect(chat.card()).toContain('One person would then have no plan at all');
    expect(chat.card()).toContain('Gus Guest');
    expect(chat.card()).not.toContain('Gerda');
    expect(chat.buttons()).toEqual([
      'Give them the new plan',
      'Keep the retired licence',
      'Take it away all the same',
      'Not now',
      'Back',
    ]);
    await chat.says('confirm');
    expect(chat.control.started).toEqual([]);
  });

  it.each([
    ['Give them the new plan', 'move', undefined],
    ['move', 'move', undefined],
    ['remove', 'remove', 1],
  ])('is dealt with as was answered: %s', async (answer, disposition, planless) => {
    const chat = await asked();
    await chat.says(answer);
    await chat.says('confirm');

    const [plan] = chat.control.started;
    expect(plan?.people.find(({ name }) => name === 'Gus Guest')?.disposition).toBe(disposition);
    expect(plan?.people.find(({ name }) => name === 'Gerda Guest')?.disposition).toBe('remove');
    expect(plan?.planless).toBe(planless);
  });

  it('takes no licence away by a number that was meant for another question', async () => {
    const chat = await asked();

    for (const number of ['1', '2', '3'])
      expect((await chat.says(number)).join()).toContain('Nothing here has the number');
    await chat.says('confirm');
    expect(chat.control.started).toEqual([]);
  });

  it('stays as it is when that is the answer, while the others go on', async () => {
    const chat = await asked();
    await chat.presses('Keep the retired licence');

    const names = planOf(chat).people.map(({ name }) => name);
    expect(names).not.toContain('Gus Guest');
    expect(names).toContain('Gerda Guest');
  });

  it('is told in the review, and never that everything else is kept', async () => {
    const chat = await asked();
    await chat.presses('Take it away all the same');

    expect(chat.card()).toContain('**One person** loses Kaizala Pro · ⚠ has no plan at all afterwards');
    expect(chat.card()).not.toContain('keeps everything else');
  });

  it('is asked about again when the people are chosen anew', async () => {
    const chat = await asked();
    await chat.presses('Take it away all the same');
    await chat.says('change');
    await chat.says('People');
    await chat.says('done');

    expect(chat.card()).toContain('One person would then have no plan at all');
  });

  it('ends the conversation when they were the only ones and stay', async () => {
    const guests = aScene().holders.filter(({ guest }) => guest);
    const chat = new Chat({ survey: aScene({ holders: guests }) });
    for (const said of ['migrate contoso', '1']) await chat.says(said);
    await openGuests(chat);
    await chat.says('remove');
    await chat.says('done');
    const said = await chat.says('leave');

    expect(said.join()).toContain('Nothing was bought or changed');
    expect(chat.control.started).toEqual([]);
  });

  it('is asked about in Italian too', async () => {
    const chat = new Chat({ survey: aScene({ holders }), locale: 'it-IT' });
    for (const said of ['sposta contoso', '1', '1']) await chat.says(said);
    await openGuests(chat);
    await chat.says('togli');
    await chat.says('fatto');

    expect(chat.card()).toContain('Una persona resterebbe senza alcun piano');
    await chat.says('sposta');
    expect(chat.card()).toContain('Passaggio di 9 persone');
    await chat.says('modifica');
    await chat.says('persone');
    await chat.says('fatto');
    await chat.says('togli');
    expect(chat.card()).toContain('⚠ resta senza alcun piano');
  });
});
