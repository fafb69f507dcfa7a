import type { Audit } from '../support/house';
import { openChatWindow } from './chatWindow';
import { newPlace, startPlanshift } from './planshift';

it('finishes the migration at the next npm start when everything was killed while people moved', async () => {
  const place = await newPlace();
  const before = await startPlanshift(place);
  await before.emulator('faults', { method: 'POST', path: '\\$batch', delayMs: 2_000 });
  const chat = await openChatWindow(before.chatUrl, 'power-cut');
  try {
    await chat.say('migrate contoso freight');
    await chat.sees('instead of Kaizala Pro');
    await chat.say('business basic');
    await chat.sees('Month by month');
    await chat.say('1');
    await chat.sees('Continue with 40 people');
    await chat.press('Continue with 40 people');
    await chat.sees('By confirming you attest');
    await before.hasRead();
    await chat.press(/^Buy and move: €/);
    await chat.picture('moving', await chat.sees(/20 of 40/));
  } finally {
    await before.kill();
    await chat.close();
  }
  const after = await startPlanshift(place);
  const chatAgain = await openChatWindow(after.chatUrl, 'power-cut');
  try {
    await chatAgain.picture('done', await chatAgain.sees(/Done: 40 people/));

    expect(await after.emulator<Audit>('audit')).toEqual({
      orders: 1,
      duplicatePurchases: 0,
      unlicensedUserSeconds: 0,
      lostServicePlanSeconds: 0,
      closedWhileHeld: 0,
      billedForNobody: 0,
      licenceWrites: 40,
      reopened: 0,
      repeatedLicenceWrites: 0,
      promotionsLost: 0,
    });
  } finally {
    await chatAgain.close();
    await after.stop();
  }
});
