import { Chat } from '../../support/chat';
import { anOffer } from '../../support/survey';
import { aScene, offers } from '../scene';

const asked = async (survey: ReturnType<typeof aScene>): Promise<Chat> => {
  const chat = new Chat({ survey });
  await chat.says('migrate contoso');
  return chat;
};

it('begins with the plan that is marked as the closest, also for a typed number', async () => {
  const scarce = offers.map((offer, index) => (index === 0 ? { ...offer, freeSeats: 0, seatsLeft: 3 } : offer));
  const chat = await asked(aScene({ offers: scarce }));

  expect(chat.card()).toContain('1 | Closest to Kaizala Pro | Office 365 E1');
  await chat.says('1');
  expect(chat.card()).toContain('Who moves to Office 365 E1?');
});

describe('more plans than fit on a card', () => {
  const six = Array.from({ length: 6 }, (_, index) =>
    anOffer({ formId: `form-${index}`, name: `Plan ${'ABCDEF'[index]}` }),
  );

  it('are leafed through by pressing and by typing, and counted on', async () => {
    const chat = await asked(aScene({ offers: six }));
    expect(chat.card()).not.toContain('Plan E');
    await chat.presses('Show 2 more');
    expect(chat.card()).toContain('5 | Plan E');
    await chat.says('more');
    expect(chat.card()).toContain('1 | Closest to Kaizala Pro | Plan A');
    await chat.says('show all');
    expect(chat.card()).toContain('6 | Plan F');
  });

  it('are leafed back by “back”, typed or pressed, as the last line says', async () => {
    const chat = await asked(aScene({ offers: six }));
    await chat.says('more');
    expect(chat.card()).toContain('Or type **back** or **not now**.');
    await chat.says('back');
    expect(chat.card()).toContain('1 | Closest to Kaizala Pro | Plan A');

    await chat.says('more');
    await chat.presses('Back');
    expect(chat.card()).toContain('1 | Closest to Kaizala Pro | Plan A');
    expect(await chat.says('back')).toEqual([expect.stringContaining('This is the first question.')]);
  });

  it.each(['6', 'plan f'])('are chosen from whichever page: “%s”', async (typed) => {
    const chat = await asked(aScene({ offers: six }));
    await chat.says(typed);

    expect(chat.all().join()).toContain('✔ Plan F');
  });
});

it('takes a bare yes or no for no part of a name that happens to hold its letters', async () => {
  const named = ['Business Basic', 'Notes'].map((name, index) => anOffer({ formId: `form-${index}`, name }));
  const chat = new Chat({ survey: aScene({ offers: named }), locale: 'it-IT' });
  await chat.says('sposta contoso');

  for (const typed of ['sì', 'si', 'no', 's'])
    expect(await chat.says(typed)).toEqual([expect.stringContaining('Non trovo una risposta')]);
});
