import { Chat } from '../../support/chat';
import { aScene } from '../scene';

const atReview = async (): Promise<Chat> => {
  const chat = new Chat({ survey: aScene({ retired: { partnerOfRecord: '1234567' } }) });
  for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
  return chat;
};

const lastWish = (chat: Chat) => {
  const wish = [...chat.preparations.kept.values()].at(-1)?.wish;
  if (wish?.kind !== 'quote') throw new Error('no quote was asked for');
  return wish.choice;
};

describe('Change… at the review', () => {
  it('asks for another plan and keeps the people', async () => {
    const chat = await atReview();
    await chat.presses('Change…');
    await chat.presses('Change the plan');
    await chat.says('E1');

    expect(chat.card()).toContain('Kaizala Pro → Office 365 E1');
    expect(lastWish(chat)).toMatchObject({ formId: 'office-365-e1', people: { base: 'all' } });
  });

  it('says who the partner of record is, by name where it is told and by number where not', async () => {
    const retired = { partnerOfRecord: '1234567', partnerName: 'Fabrikam Resale' };
    const chat = new Chat({ survey: aScene({ retired }) });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);

    await chat.presses('Change…');
    expect(chat.card()).toContain('Partner of record | Fabrikam Resale (1234567) | Change');
    await chat.says('partner of record');
    expect(chat.card()).toContain('The retired subscription names Fabrikam Resale (1234567).');
    await chat.says('7654321');
    await chat.presses('Change…');
    expect(chat.card()).toContain('Partner of record | Partner ID 7654321 | Change');
  });

  it('asks for another term', async () => {
    const chat = await atReview();
    await chat.says('change');
    await chat.says('term');
    await chat.says('month by month');

    expect(lastWish(chat)).toMatchObject({ termDuration: 'P1M', billingCycle: 'monthly' });
  });

  it('carries the partner of record, and takes another or none', async () => {
    const chat = await atReview();
    expect(lastWish(chat).partnerOfRecord).toBe('1234567');

    await chat.presses('Change…');
    await chat.presses('Change the partner of record');
    expect(await chat.says('Fabrikam')).toEqual([expect.stringContaining('is not a partner ID')]);
    await chat.says('7654321');
    expect(lastWish(chat).partnerOfRecord).toBe('7654321');

    for (const title of ['Change…', 'Change the partner of record', 'None: we sell directly'])
      await chat.presses(title);
    expect(lastWish(chat)).not.toHaveProperty('partnerOfRecord');
  });

  it('names the value of each part beside its button, and no term where nothing is bought', async () => {
    const chat = await atReview();
    await chat.says('change');

    expect(chat.card()).toContain('Plan | Microsoft 365 Business Basic | Change');
    expect(chat.card()).toContain('Term and payment | Committed for one year, paid monthly');
    expect(chat.card()).toContain('People | 8 people move · 3 keep Kaizala Pro');
    expect(chat.card()).toContain('Partner of record | Partner ID 1234567');
    expect(chat.card()).toContain('Retired subscription | Suspend Kaizala Pro');

    for (const said of ['plan', 'E1', 'change']) await chat.says(said);
    expect(chat.card()).not.toMatch(/Term and payment|Partner of record/);
  });

  it('takes no number, because it shows none', async () => {
    const chat = await atReview();
    await chat.says('change');

    expect(await chat.says('2')).toEqual([expect.stringContaining('Nothing here has the number 2')]);
    const [several] = await chat.says('change');
    expect(several).toContain('matches several');
    expect(several).not.toContain('number');
    expect(chat.card()).toContain('What do you want to change?');
  });

  it.each(['Change what you attest', 'frontline'])('lets what was attested be attested anew: “%s”', async (said) => {
    const chat = new Chat({ survey: aScene() });
    for (const one of ['migrate contoso', 'F3', 'yes', 'all', 'change']) await chat.says(one);
    expect(chat.card()).toContain('Frontline workers | You attest that all are');
    await (said === 'frontline' ? chat.says(said) : chat.presses(said));

    expect(chat.card()).toContain('Is Microsoft 365 F3 allowed for these people?');
  });

  it('asks what becomes of the retired subscription', async () => {
    const chat = await atReview();
    for (const title of ['Change…', 'Change what happens to the retired subscription']) await chat.presses(title);
    await chat.says('leave');

    expect(lastWish(chat).close).toBe('leave');
  });

  it('names the refund of a subscription that is proposed to be billed to its end, and takes it when it is chosen', async () => {
    const cancellableUntil = '2026-11-25T10:00:00.000Z';
    const retired = {
      commerce: 'nce',
      autoRenew: true,
      endOfTerm: 'renews',
      endsOn: '2027-05-31',
      cancellableUntil,
    } as const;
    const chat = new Chat({ survey: aScene({ holders: aScene().holders.slice(0, 4), retired }) });
    for (const said of ['migrate contoso', 'business basic', '1', 'all']) await chat.says(said);
    expect(chat.card()).toMatch(/billed to the end of its term[^]*25 Nov[^]*Microsoft refunds the rest of its term/);

    for (const title of ['Change…', 'Change what happens to the retired subscription']) await chat.presses(title);
    expect(chat.card()).toMatch(/To the end of its term, 31 May 2027[^]*refunded if cancelled by[^]*25 Nov/);
    await chat.says('cancel it');

    expect(lastWish(chat).close).toBe('endNow');
    expect(chat.failures).toEqual([]);
  });

  it('comes back to the same review when nothing is changed', async () => {
    const chat = await atReview();
    const quotes = chat.preparations.kept.size;
    await chat.presses('Change…', { renewsItself: 'false' });
    await chat.presses('Nothing, back to the review');
    await chat.says('confirm');

    expect(chat.preparations.kept.size).toBe(quotes);
    expect(chat.control.started[0]?.purchase?.renewsItself).toBe(false);
  });

  it('does not let a review that was changed be confirmed any more', async () => {
    const chat = await atReview();
    const question = [...chat.preparations.kept.keys()].at(-1)!;
    for (const said of ['change', 'plan', 'E1']) await chat.says(said);

    const [reply] = await chat.submits({ kind: 'confirm', question, attest: 'true' });

    expect(reply).toContain('already answered');
    expect(chat.control.started).toEqual([]);
  });
});
