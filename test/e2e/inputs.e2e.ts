import { openChatWindow } from './chatWindow';
import { newPlace, startPlanshift } from './planshift';

it('takes a whole row for an answer, and lets an empty input hold up nothing but its own button', async () => {
  const planshift = await startPlanshift(await newPlace());
  const chat = await openChatWindow(planshift.chatUrl, 'en');
  try {
    await chat.sees('Planshift');
    await chat.say('migrate');
    await chat.picture('11-customer', await chat.sees('Which customer?'));
    await chat.press('Search');
    await chat.sees('Type part of a name or domain first.');
    await chat.press(/^Contoso Freight, /);
    await chat.sees('instead of Kaizala Pro');
    await chat.press('Choose');
    await chat.sees('Month by month');
    await chat.say('1');
    await chat.press('Continue with 40 people');
    await chat.sees('By confirming you attest');

    await chat.say('change');
    await chat.picture('12-change', await chat.sees('What do you want to change?'));
    await chat.say('partner');
    const partner = await chat.sees('Which indirect reseller');
    await chat.press('Use this one');
    await chat.picture('13-partner', await chat.sees('Type a partner ID first.'));
    await partner.getByRole('textbox').fill('7654321');
    await chat.press('Use this one');
    await chat.sees('you attest that partner ID 7654321 is the partner of record');

    for (const said of ['change', 'partner']) await chat.say(said);
    await chat.sees('You chose partner ID 7654321.');
    await chat.press('Keep partner ID 7654321');
    await chat.sees('By confirming you attest');
    expect(chat.errors).toEqual([]);
  } finally {
    await chat.close();
    await planshift.stop();
  }
});
