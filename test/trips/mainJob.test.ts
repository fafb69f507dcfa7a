import { buttonsOf, readable } from '../../emulator/connector';
import { House } from '../support/house';

describe('moving the first customer off Kaizala Pro', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open('main-job');
  });
  afterAll(() => house.close());

  it('takes at most eight answers from the first word to the finished migration', async () => {
    const { chat } = house;
    const show = () => {
      const last = chat.cards().at(-1);
      return last ? readable(last.activity) + '\n' + buttonsOf(last.activity).map((b) => `[${b.title}]`).join(' ') : '';
    };
    await chat.install();
    await chat.say('migrate contoso freight');
    await chat.waitForText('Business Basic');
    console.log(show());
    await chat.say('Business Basic');
    console.log(show());
    await chat.say('1');
    console.log(show());
    await chat.say('all');
    await chat.waitForText(/partner of record|committed/i);
    console.log(show());
    await chat.pressButton('Confirm: buy and move', { attest: 'true' });
    await chat.waitForText(/Done/, 25_000);
    console.log(show());

    expect(await house.audit()).toEqual({
      orders: 1,
      duplicatePurchases: 0,
      unlicensedUserSeconds: 0,
      closedWhileHeld: 0,
      licenceWrites: 40,
      repeatedLicenceWrites: 0,
    });
  });
});
