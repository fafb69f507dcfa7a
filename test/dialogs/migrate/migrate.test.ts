import { Chat } from '../../support/chat';
import { aRadarEntry } from '../../support/survey';
import { aScene } from '../scene';

describe('from a customer’s name to a confirmed plan', () => {
  it('needs five answers when they are typed', async () => {
    const chat = new Chat({ survey: aScene() });

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining('What should the 11 people')]);
    expect(await chat.says('business basic')).toEqual([
      expect.stringContaining('how to pay for Microsoft 365 Business Basic'),
    ]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('Who moves to Microsoft 365 Business Basic?')]);
    expect(await chat.says('all')).toEqual([expect.stringContaining('Kaizala Pro → Microsoft 365 Business Basic')]);
    await chat.says('confirm');

    expect(chat.control.started).toEqual([
      expect.objectContaining({
        replacement: expect.objectContaining({ formId: 'microsoft-365-business-basic' }) as unknown,
        purchase: expect.objectContaining({ seats: 6, termDuration: 'P1Y', billingCycle: 'monthly' }) as unknown,
        freeSeatsUsed: 2,
        close: 'suspend',
      }),
    ]);
    expect(chat.failures).toEqual([]);
  });

  it('needs five answers when they are pressed', async () => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('expiring');

    await chat.presses('Move…');
    await chat.presses('Choose');
    await chat.presses('Choose');
    await chat.presses('Continue with 8 people');
    await chat.confirms({ renewsItself: 'true' });

    expect(chat.control.started).toHaveLength(1);
    expect(chat.failures).toEqual([]);
  });

  it('speaks Italian from the first question to the last', async () => {
    const chat = new Chat({ survey: aScene(), locale: 'it-IT' });

    for (const said of ['migra contoso', '1', '2', 'tutti', 'conferma']) await chat.says(said);

    expect(chat.control.started).toHaveLength(1);
    const text = chat.all().join('\n');
    expect(text).toContain('persone');
    expect(text).not.toMatch(/\b(people|licences|Confirm|Not now|Choose)\b/);
  });

  it('turns the card that says “reading” into the next question, in its place', async () => {
    const chat = new Chat({ survey: aScene(), slow: true });

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining('Reading Contoso Freight')]);
    expect(await chat.prepared()).toEqual([expect.stringContaining('What should the 11 people')]);
  });

  it('locks each card with its answer, so that no button is left to press', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all', 'confirm']) await chat.says(said);

    const [plan, term, people, review] = chat.all();
    expect(plan).toContain('✔ Microsoft 365 Business Basic');
    expect(term).toContain('✔ Committed for one year, paid monthly');
    expect(people).toContain('✔ 8 people move');
    expect(review).toContain('✔ Confirmed by Alex Weber');
    expect(chat.all().join()).not.toContain('Not now');
  });

  it('starts one migration however often Confirm is pressed', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
    const review = chat.window.posts.at(-1)!;
    const pressed = {
      kind: 'confirm',
      attest: 'true',
      renewsItself: 'true',
      question: [...chat.preparations.kept.keys()].at(-1)!,
    };

    await chat.submits(pressed, review.id);
    const second = await chat.submits(pressed, review.id);

    expect(second).toEqual([expect.stringContaining('already answered')]);
    expect(chat.control.started).toHaveLength(1);
  });

  it('shows another migration of the subscription instead of starting a second one', async () => {
    const chat = new Chat({ survey: aScene() });
    chat.control.outcome = 'otherRunning';
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);

    expect(await chat.says('confirm')).toEqual([expect.stringContaining('Another migration of this subscription')]);
  });

  it('asks which subscription only when there are several', async () => {
    const chat = new Chat({ survey: aScene() });
    chat.radar.entries = [
      aRadarEntry(),
      aRadarEntry({ subscriptionId: 'second' as never, offerName: 'Kaizala Pro (field)' }),
    ];

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining('several retired subscriptions')]);
    expect(await chat.says('field')).toEqual([expect.stringContaining('What should the')]);
    expect([...chat.preparations.kept.values()][0]?.wish).toMatchObject({ subscriptionId: 'second' });
  });

  it('asks for no term when free licences are enough', async () => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('migrate contoso');

    expect(await chat.says('E1')).toEqual([expect.stringContaining('Who moves to Office 365 E1?')]);
    await chat.says('all');
    await chat.says('confirm');

    expect(chat.control.started[0]).toMatchObject({ freeSeatsUsed: 8 });
    expect(chat.control.started[0]?.purchase).toBeUndefined();
  });

  it('asks for Microsoft’s frontline rule before a frontline plan is taken', async () => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('migrate contoso');

    expect(await chat.says('f3')).toEqual([expect.stringContaining('Is Microsoft 365 F3 allowed')]);
    expect(await chat.says('no')).toEqual([expect.stringContaining('What should the 11 people')]);
    await chat.says('2');
    expect(await chat.presses('Yes, all are frontline workers')).toEqual([expect.stringContaining('Who moves')]);
  });

  it('refuses a plan nobody can be moved to with its rule, and keeps the question', async () => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('migrate contoso');

    expect(await chat.says('microsoft 365 a1')).toEqual([expect.stringContaining('Device plans are')]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('paid')]);
  });

  it('confirms the renewal as the switch on the card stands, and nothing else changes', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);

    await chat.confirms({ renewsItself: 'false' });

    const [plan] = chat.control.started;
    expect(plan?.purchase?.renewsItself).toBe(false);
    const quoted = [...chat.preparations.kept.values()].at(-1)?.result;
    expect(quoted?.kind === 'quote' && quoted.plan.hash).not.toBe(plan?.hash);
    expect(
      quoted?.kind === 'quote' && {
        ...quoted.plan,
        hash: '',
        purchase: { ...quoted.plan.purchase, renewsItself: false },
      },
    ).toEqual({
      ...plan,
      hash: '',
    });
  });

  it('asks for a new price when the offer has expired while the card lay there', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
    await chat.clock.sleep(8 * 86_400_000);

    const [again] = await chat.confirms();

    expect(again).toContain('The offer had expired');
    expect(chat.control.started).toEqual([]);
  });

  it('gives the text for the customer’s people before the move, pressed or typed, and keeps the review open', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);

    const pressed = await chat.presses('Text for the customer');
    expect(pressed).toEqual([expect.stringMatching(/^```\nYour move from Kaizala Pro[^]*You will get[^]*```$/)]);
    expect(await chat.says('text')).toEqual(pressed);
    await chat.says('confirm');

    expect(chat.control.started).toHaveLength(1);
    expect(chat.failures).toEqual([]);
  });

  it('asks to look once more when the day has changed while the card lay there, and takes what it then shows', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
    await chat.clock.sleep(86_400_000);

    const [again] = await chat.says('confirm');
    expect(chat.control.started).toEqual([]);
    await chat.clock.sleep(3_000);
    await chat.says('confirm');

    expect(again).toContain('A new day has begun, so the dates have changed. Please look again.');
    expect(chat.control.started).toHaveLength(1);
    expect(chat.failures).toEqual([]);
  });
});
