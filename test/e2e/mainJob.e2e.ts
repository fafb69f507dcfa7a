import type { Audit } from '../support/house';
import { flawless } from '../trips/afterwards';
import { openChatWindow } from './chatWindow';
import { newPlace, startPlanshift } from './planshift';

it('moves the first customer by pressing buttons in the real chat window', async () => {
  const planshift = await startPlanshift(await newPlace());
  const chat = await openChatWindow(planshift.chatUrl, 'en');
  try {
    await chat.picture('01-welcome', await chat.sees('Planshift'));
    await chat.say('expiring');
    await chat.picture('02-expiring', await chat.sees('need attention'));
    await chat.say('migrate contoso freight');
    await chat.picture('03-plan', await chat.sees('instead of Kaizala Pro'));
    await chat.press('Choose');
    await chat.picture('04-term', await chat.sees('Month by month'));
    await chat.say('1');
    await chat.picture('05-people', await chat.sees('Continue with 40 people'));
    await chat.press('Continue with 40 people');
    await chat.picture('06-review', await chat.sees('By confirming you attest'));
    await planshift.hasRead();
    await chat.press(/^Buy and move: €/);
    await chat.picture('07-done', await chat.sees(/Done: 40 people/));

    expect(await planshift.emulator<Audit>('audit')).toMatchObject(flawless(1));
    expect(chat.errors).toEqual([]);
  } finally {
    await chat.close();
    await planshift.stop();
  }
});

it('moves the first customer in Italian by typing every answer', async () => {
  const planshift = await startPlanshift(await newPlace(), 'it');
  const chat = await openChatWindow(planshift.chatUrl, 'it');
  try {
    await chat.picture('01-welcome', await chat.sees('Planshift'));
    await chat.say('in scadenza');
    await chat.picture('02-expiring', await chat.sees('da seguire'));
    await chat.say('migra contoso freight');
    await chat.picture('03-plan', await chat.sees('Con che cosa sostituire'));
    await chat.say('business basic');
    await chat.picture('04-term', await chat.sees('Mese per mese'));
    await chat.say('1');
    await chat.picture('05-people', await chat.sees('40 persone'));
    await chat.say('tutti');
    await chat.picture('06-review', await chat.sees('Confermando attesti'));
    await planshift.hasRead();
    await chat.say('conferma');
    await chat.picture('07-done', await chat.sees(/Fatto/));

    expect(await planshift.emulator<Audit>('audit')).toMatchObject(flawless(1));
  } finally {
    await chat.close();
    await planshift.stop();
  }
});
