import { nothingNeedsApproval } from '../../../src/migration/approval/rule';
import type { ApprovalRule } from '../../../src/migration/approval/rule';
import { agentId } from '../../../src/migration/ids';
import { everyRight, withLook } from '../../../src/migration/rights/right';
import { planHash } from '../../../src/migration/plan/planHash';
import { Chat } from '../../support/chat';
import { SaidRights } from '../../support/someRights';
import { aScene } from '../scene';

const alex = agentId('a9e00000-0000-4000-8000-000000000001');
const dana = agentId('da9a0000-0000-4000-8000-000000000002');

const fewSeats: ApprovalRule = { ...nothingNeedsApproval, hasApprovers: true, seats: 3 };
const dayLimit = (most: number): ApprovalRule => ({ ...nothingNeedsApproval, dayLimit: new Map([['EUR', most]]) });

/** Who may approve besides, while everybody may migrate. */
class Approvers extends SaidRights {
  readonly all = new Set<string>([dana]);

  override of = async (agent: string) => {
    const has = withLook(this.all.has(agent) ? ['migrate', 'approve'] : ['migrate']);
    return { ...everyRight, has, had: has };
  };
}

let rights: Approvers;
beforeEach(() => {
  rights = new Approvers();
});

/** At a review, with somebody who may approve. */
async function atReview(approvalRule: ApprovalRule = fewSeats, locale = 'en-GB'): Promise<Chat> {
  const chat = new Chat({ survey: aScene(), approvalRule, locale, rights });
  chat.approvals.names.set(alex, 'Alex Weber').set(dana, 'Dana Kline');
  for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
  return chat;
}

const theRequest = (chat: Chat) => [...chat.approvals.requests.values()][0]!;
const asDana = { id: '29:dana', name: 'Dana Kline', aadObjectId: dana };

/** What this person presses on a request, wherever the card stands. */
function pressedBy(chat: Chat, from: typeof asDana, approval: string, given: object = {}) {
  const { id, hash } = theRequest(chat);
  return chat.turn({
    type: 'message',
    value: { approval, id, hash, ...given },
    from,
    conversation: theChatOf(from),
  });
}
const theChatOf = (from: object) => ({
  id: `a:${JSON.stringify(from)}`,
  conversationType: 'personal',
  tenantId: 'TENANT',
  isGroup: false,
  name: '',
});

describe('a review over a threshold', () => {
  it('says why, and asks for approval instead of buying', async () => {
    const chat = await atReview();

    expect(chat.card()).toContain('Needs approval: 8 people, more than 3');
    expect(chat.buttons()).toContain('Ask for approval');
    expect(chat.buttons().join()).not.toContain('Buy');

    const said = await chat.presses('Ask for approval', { renewsItself: 'true' });

    expect(said.join()).toContain('approval asked');
    expect(chat.control.started).toEqual([]);
    expect(theRequest(chat)).toMatchObject({ state: 'asked', agentId: alex, reasons: [{ why: 'seats', seats: 8 }] });
    expect(chat.all().join()).toContain('Approval asked by Alex Weber');
    expect(chat.all().join()).not.toContain('Change…');
  });

  it.each([
    ['en-GB', 'ask for approval', 'approval asked'],
    ['it-IT', 'chiedi approvazione', 'approvazione richiesta'],
    ['it-IT', 'chiedi l’approvazione', 'approvazione richiesta'],
  ])('is asked for by typing, too: %s “%s”', async (locale, typed, answer) => {
    const chat = await atReview(fewSeats, locale);

    expect((await chat.says(typed)).join()).toContain(answer);
    expect(theRequest(chat).state).toBe('asked');
    expect(chat.failures).toEqual([]);
  });

  it.each(['confirm', 'yes'])('is not begun by “%s”', async (typed) => {
    const chat = await atReview();

    await chat.says(typed);

    expect(chat.control.started).toEqual([]);
    expect(chat.approvals.requests.size).toBe(0);
  });

  it('is not begun by the button of a card that another limit was drawn by', async () => {
    const chat = await atReview();
    const { data } = {
      data: {
        kind: 'confirm',
        attest: 'true',
        renewsItself: 'true',
        question: [...chat.preparations.kept.keys()].at(-1)!,
      },
    };

    const said = await chat.submits(data);

    expect(said.join()).toContain('needs a second person');
    expect(chat.control.started).toEqual([]);
  });

  it('is drawn again where it came to need one after it was drawn', async () => {
    const chat = await atReview(nothingNeedsApproval);
    chat.control.outcome = 'needsApproval';

    expect((await chat.says('confirm')).join()).toContain('Please look at it again');
    chat.control.outcome = 'started';
    await chat.says('confirm');
    expect(chat.control.started).toHaveLength(1);
  });

  it('keeps the renewal as it was chosen, under its own hash', async () => {
    const chat = await atReview();

    await chat.presses('Ask for approval', { renewsItself: 'false' });

    const { plan, hash } = theRequest(chat);
    expect(plan.purchase?.renewsItself).toBe(false);
    expect(hash).toBe(planHash(plan));
  });

  it('says until when where the limit for a day leaves nobody to ask', async () => {
    const chat = await atReview(dayLimit(2000));
    chat.approvals.committed = [{ amount: 1000, currency: 'EUR' }];
    await chat.says('renewal off');

    expect(chat.card()).toContain('Over your limit for a day');
    expect(chat.card()).toContain('01:00');
    expect(chat.buttons().join()).not.toMatch(/Buy|approval/);
    expect((await chat.says('confirm')).join()).toContain('can’t be confirmed now');
    expect((await chat.says('ask for approval')).join()).toContain('can’t be confirmed now');
    expect(chat.control.started).toEqual([]);
  });

  it('does not promise tomorrow what is over the limit by itself', async () => {
    const chat = await atReview(dayLimit(100));

    expect(chat.card()).toContain('This alone is over your limit for a day');
  });
});

describe('a request', () => {
  const asked = async (): Promise<Chat> => {
    const chat = await atReview();
    await chat.presses('Ask for approval', { renewsItself: 'true' });
    return chat;
  };

  it('begins when somebody else approves it, as confirmed by who asked', async () => {
    const chat = await asked();

    expect((await pressedBy(chat, asDana, 'approve')).join()).toContain('Approved');
    expect(chat.control.started).toEqual([expect.objectContaining({ agentId: alex, hash: theRequest(chat).hash })]);
    expect(theRequest(chat)).toMatchObject({ state: 'started', decidedBy: dana });
  });

  it('is approved by nobody alone', async () => {
    const chat = await asked();
    rights.all.add(alex);

    expect(
      (
        await chat.turn({
          type: 'message',
          value: { approval: 'approve', id: theRequest(chat).id, hash: theRequest(chat).hash },
        })
      ).join(),
    ).toContain('asked for this yourself');
    expect(chat.control.started).toEqual([]);
  });

  it('is not approved by somebody who has lost the right since it was shown', async () => {
    const chat = await asked();
    rights.all.clear();

    await pressedBy(chat, asDana, 'approve');

    expect(chat.control.started).toEqual([]);
    expect(theRequest(chat).state).toBe('asked');
  });

  it('is not approved from a card that shows another plan', async () => {
    const chat = await asked();

    expect((await pressedBy(chat, asDana, 'approve', { hash: 'another' })).join()).toContain('nothing was decided');
    expect(chat.control.started).toEqual([]);
  });

  it('is declined with a reason and not without', async () => {
    const chat = await asked();

    expect((await pressedBy(chat, asDana, 'decline')).join()).toContain('Please say why');
    expect(theRequest(chat).state).toBe('asked');
    await pressedBy(chat, asDana, 'decline', { words: 'use the free ones' });
    expect(theRequest(chat)).toMatchObject({ state: 'declined', words: 'use the free ones', decidedBy: dana });
    expect((await pressedBy(chat, asDana, 'approve')).join()).toContain('Declined by Dana Kline');
    expect(chat.control.started).toEqual([]);
  });

  it('that came to nothing is reviewed anew with the same answers, by who asked it alone', async () => {
    const chat = await asked();
    await pressedBy(chat, asDana, 'decline', { words: 'use the free ones' });
    const { id, plan } = theRequest(chat);
    const { customer, retired } = plan;
    const entry = { customerId: customer.id, subscriptionId: retired.subscriptionId };
    const value = { open: 'migrate', ...entry, asAsked: id };

    await chat.turn({ type: 'message', value });
    expect(chat.buttons()).toContain('Ask for approval');
    expect(chat.card()).toContain('8 people');

    const another = { from: asDana, conversation: theChatOf(asDana) };
    expect((await chat.turn({ type: 'message', value, ...another })).join()).toContain('What should');
  });

  it('tells the second of two who has decided', async () => {
    const chat = await asked();
    const lee = agentId('1ee00000-0000-4000-8000-000000000003');
    rights.all.add(lee);
    await pressedBy(chat, asDana, 'approve');

    const said = await pressedBy(chat, { id: '29:lee', name: 'Lee Park', aadObjectId: lee }, 'decline', {
      words: 'no',
    });

    expect(said.join()).toContain('Approved by Dana Kline');
    expect(theRequest(chat).state).toBe('started');
  });

  it('can be withdrawn by who asked, and then not be approved', async () => {
    const chat = await asked();

    expect((await chat.presses('Withdraw')).join()).toContain('Withdrawn');
    expect((await pressedBy(chat, asDana, 'approve')).join()).toContain('Withdrawn');
    expect(chat.control.started).toEqual([]);
  });

  it('waits until the hold is lifted once it is approved', async () => {
    const chat = await asked();
    chat.houseHold.held = { since: '2026-11-22T10:00:00.000Z', because: ['restored'] };

    expect((await pressedBy(chat, asDana, 'approve')).join()).toContain('no longer on hold');
    expect(chat.control.started).toEqual([]);
    chat.houseHold.held = undefined;
    await chat.startApproved();
    expect(chat.control.started).toHaveLength(1);
  });

  it('is found by typing: one’s own, and for an approver what is to be decided', async () => {
    const chat = await asked();
    const says = (text: string) => chat.says(text, { from: asDana, conversation: theChatOf(asDana) });

    expect((await chat.says('approvals')).join()).toContain('Approval asked by Alex Weber');
    const toDecide = (await says('approvals')).join();
    expect(toDecide).toContain('Alex Weber asks for your approval');
    expect(toDecide).toMatch(/Alex Weber has attested that .+ is the partner of record for this order/);
    expect((await says('decline too many people')).join()).toContain('Declined');
    expect(theRequest(chat).words).toBe('too many people');
    expect((await says('approvazioni')).join()).toContain('No request waits');
  });

  it.each([
    ['who may not approve', false],
    ['who may not approve, once it was decided', true],
  ])('is shown to nobody %s, nor taken back by them, where its number is known', async (_whom, isDecided) => {
    const chat = await asked();
    if (isDecided) await pressedBy(chat, asDana, 'decline', { words: 'use the free ones' });
    const { state } = theRequest(chat);
    rights.all.clear();
    const mallory = { id: '29:mallory', name: 'Mallory', aadObjectId: 'aa110000-0000-4000-8000-000000000004' };
    const { id, hash } = theRequest(chat);

    await chat.says('approvals', { from: mallory, conversation: theChatOf(mallory) });
    const before = chat.all();
    const said = await chat.turn({
      ...{ type: 'message', value: { approval: 'withdraw', id, hash }, replyToId: `post-${before.length}` },
      ...{ from: mallory, conversation: theChatOf(mallory) },
    });

    expect(theRequest(chat).state).toBe(state);
    expect(said).toEqual([expect.stringContaining('no longer open')]);
    expect(chat.all().slice(0, before.length)).toEqual(before);
  });

  it('is shown to nobody who may not approve', async () => {
    const chat = await asked();
    rights.all.clear();

    const said = await chat.says('approvals', { from: asDana, conversation: theChatOf(asDana) });

    expect(said.join()).toContain('No request waits');
    expect(said.join()).not.toContain('Contoso');
  });
});
