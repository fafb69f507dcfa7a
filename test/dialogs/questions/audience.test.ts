import { skuId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { anOffer } from '../../support/survey';
import { aScene } from '../scene';

const forStudents = anOffer({
  planId: 'office-365-a1',
  formId: 'office-365-a1-for-students',
  name: 'Office 365 A1 for students',
  family: 'education',
  audience: 'student',
  skuId: skuId('314c4481-f395-4525-be8b-2ec4bb1e9d91'),
  freeSeats: 0,
});
const forFaculty = anOffer({
  ...forStudents,
  formId: 'office-365-a1-for-faculty',
  name: 'Office 365 A1 for faculty',
  audience: 'faculty',
  skuId: skuId('94763226-9b3c-4e75-a931-5c89701abe66'),
  freeSeats: 17,
  needsConfirmation: 'audience',
});
const survey = aScene({
  offers: [forStudents, forFaculty],
  retired: { offerName: 'Kaizala Pro for students', audience: 'student' },
});

const atPlan = async (locale = 'en-GB'): Promise<Chat> => {
  const chat = new Chat({ survey, locale });
  await chat.says('migrate contoso');
  return chat;
};

describe('a plan that is sold for other people than the retired one', () => {
  it('is marked where it is offered, and its free licences are not promised to anybody', async () => {
    const chat = await atPlan();

    expect(chat.card()).toContain('⚠ for faculty, and the retired plan is for students');
    expect(chat.card()).not.toContain('unused licences are used first');
  });

  it('is asked about when it is chosen, with whose its free licences are', async () => {
    const chat = await atPlan();
    await chat.says('2');

    expect(chat.card()).toContain('Is Office 365 A1 for faculty right for these people?');
    expect(chat.card()).toContain('The retired plan is for students, and this plan is sold for faculty only');
    expect(chat.card()).toContain('17 licences of it are unused. They were bought for faculty');
    expect(chat.control.started).toEqual([]);
  });

  it('leads back to the plans when it is not right', async () => {
    const chat = await atPlan();
    await chat.says('2');

    expect(await chat.says('no')).toEqual([expect.stringContaining('What should the 11 people')]);
  });

  it.each(['yes', 'Yes, these people may have it'])(
    'is had once that was confirmed (%s), and the review says so',
    async (answer) => {
      const chat = await atPlan();
      for (const said of ['2', answer, 'all']) await chat.says(said);

      expect(chat.card()).toContain('⚠ This plan is sold for different people from Kaizala Pro for students.');
      expect(chat.card()).toContain('8 unused licences are used');
    },
  );

  it('is not confirmed by a number that was meant for the question before', async () => {
    const chat = await atPlan();
    for (const said of ['2', '1']) await chat.says(said);

    expect(chat.all().at(-1)).toContain('Nothing here has the number 1');
    expect(chat.card()).not.toContain('Who moves');
  });

  it('is asked about once more when another such plan is chosen', async () => {
    const other = anOffer({ ...forFaculty, formId: 'office-365-a3-for-faculty', name: 'Office 365 A3 for faculty' });
    const chat = new Chat({ survey: { ...survey, offers: [forStudents, forFaculty, other] } });
    for (const said of ['migrate contoso', '2', 'yes', 'all', 'change', 'plan']) await chat.says(said);
    await chat.says('3');

    expect(chat.card()).toContain('Is Office 365 A3 for faculty right for these people?');
  });

  it('asks nothing of whoever takes their own', async () => {
    const chat = await atPlan();
    await chat.says('1');

    expect(chat.card()).toContain('Who moves');
  });

  it('is asked about in Italian too', async () => {
    const chat = await atPlan('it-IT');
    expect(chat.card()).toContain('⚠ per docenti, mentre il piano ritirato è per studenti');
    await chat.says('2');

    expect(chat.card()).toContain('17 sue licenze sono disponibili. Sono state acquistate per docenti');
    await chat.says('sì');
    await chat.says('tutti');
    expect(chat.card()).toContain('Hai confermato che queste possono averlo.');
  });
});
