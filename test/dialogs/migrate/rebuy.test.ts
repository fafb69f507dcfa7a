import { asksPeople } from '../../../src/dialogs/migrate/choices';
import { emptyDraft } from '../../../src/dialogs/migrate/draft';
import { foregone, nextQuestion } from '../../../src/dialogs/migrate/nextQuestion';
import { grantSurvey } from '../../../gallery/contoso/grant';
import { Chat } from '../../support/chat';
import { e1Grant } from '../../support/pack';

const source = e1Grant();
const facts = { survey: grantSurvey, source };
const chatting = (locale = 'en-US') => new Chat({ survey: grantSurvey, sources: [source], locale });

describe('a plan that is bought anew with the licence it has', () => {
  it('asks for the term at most, and never who moves', () => {
    const begun = {
      ...emptyDraft,
      customer: { id: grantSurvey.customer.id, name: grantSurvey.customer.name },
      subscriptionId: grantSurvey.retired.subscriptionId,
      surveyId: 'survey',
    };

    expect(asksPeople(grantSurvey.retired)).toBe(false);
    expect(nextQuestion(foregone(begun, facts), facts)).toBe('quote');
  });

  it('is confirmed as it was counted: so many licences, nobody moved, and what is closed', async () => {
    const chat = chatting();
    const review = (await chat.says('migrate contoso')).join('\n');

    expect(review).toMatch(/1 · Buy 12 licences[\s\S]*22 are in use[\s\S]*already have 10/);
    expect(review).toMatch(/2 · Nobody changes plan[\s\S]*22 people\*\* keep their licence/);
    expect(review).not.toMatch(/Not moving|is deleted|Access ends/);
    await chat.says('confirm');

    expect(chat.control.started).toEqual([
      expect.objectContaining({
        ...{ way: 'rebuy', people: [], close: 'endAtTerm', freeSeatsUsed: 0 },
        purchase: expect.objectContaining({ seats: 12 }) as unknown,
        staying: expect.objectContaining({ people: 22, unread: 0, seatsLeft: 22 }) as object,
      }),
    ]);
    expect(chat.failures).toEqual([]);
  });

  it('can be changed in all but its people', async () => {
    const chat = chatting();
    await chat.says('migrate contoso');
    const change = (await chat.says('change')).join('\n');

    expect(change).toContain('Office 365 E1');
    expect(change).not.toContain('Who moves');
    const close = (await chat.says('retired subscription')).join('\n');
    expect(close).toContain('when the new licences are there?');
  });

  it('speaks Italian all the way', async () => {
    const chat = chatting('it-IT');
    for (const said of ['migra contoso', 'conferma']) await chat.says(said);

    expect(chat.control.started).toHaveLength(1);
    expect(chat.all().join('\n')).not.toMatch(/\b(people|licences|Confirm|Not now|Choose)\b/);
  });
});
