import { sampleUnkept } from '../../../gallery/samples/unkept';
import { agentId } from '../../../src/migration/ids';
import type { Migration, Problem } from '../../../src/migration/plan/progress';
import { Chat } from '../../support/chat';
import { sampleNow } from '../../support/survey';
import { aScene } from '../scene';
import { withMigrations } from '../commands/someMigrations';

const blair = agentId('agent-blair');

const asking = (code: Problem['code'], more: Partial<Problem> = {}): Partial<Migration> => ({
  state: 'waitingForPerson',
  problem: { code, facts: {}, ...more },
});
const failed = asking('peopleFailed');

const names = (count: number) => Array.from({ length: count }, (_, at) => `Firm ${at + 1}`);

const chatWith = (customers: readonly string[], given = failed) =>
  withMigrations(new Chat({ survey: aScene() }), customers, given);

describe('a decision that is typed', () => {
  it.each(['leave them out', 'Leave them out!', 'lasciale fuori'])(
    'is that of the only migration that asks it (%s)',
    async (typed) => {
      const chat = withMigrations(chatWith(['Wingtip']), ['Contoso'], { state: 'moving' });

      await chat.says(typed);

      expect(chat.control.asked).toEqual(['leaveOutFailed m-wingtip']);
    },
  );

  it.each([
    ['leave them out wingtip', 'leaveOutFailed m-wingtip-toys'],
    ['stop here: Wingtip Toys', 'stop m-wingtip-toys'],
    ['try them again #m-contoso', 'retryFailed m-contoso'],
  ])('says with the customer or the number behind it which one is meant (%s)', async (typed, asked) => {
    const chat = chatWith(['Contoso', 'Wingtip Toys']);

    await chat.says(typed);

    expect(chat.control.asked).toEqual([asked]);
  });

  it('is asked about where several wait for it, and names them', async () => {
    const chat = withMigrations(chatWith(['Contoso', 'Wingtip Toys']), ['Fabrikam'], { state: 'done' });

    expect(await chat.says('leave them out')).toEqual([
      '“leave them out” could mean Contoso or Wingtip Toys. Add the customer, for example **leave them out Contoso**.',
    ]);
    expect(chat.control.asked).toEqual([]);
  });

  it('is asked about where more wait than are looked at, of which another may wait for it', async () => {
    const chat = withMigrations(chatWith(['Wingtip']), names(40), asking('unreachable'));
    withMigrations(chat, ['Fabrikam'], failed);

    expect((await chat.says('leave them out'))[0]).toContain('**leave them out Wingtip**');
    expect(chat.control.asked).toEqual([]);
    await chat.says('leave them out wingtip');

    expect(chat.control.asked).toEqual(['leaveOutFailed m-wingtip']);
  });

  it('is told apart by number where customers are called alike', async () => {
    const chat = chatWith(['Wingtip']);
    const [id, one] = [...chat.migrations.migrations][0]!;
    const other = { ...one, plan: { ...one.plan, id: 'zz99yy88' as typeof id } };
    chat.migrations.migrations.set(other.plan.id, other);

    expect((await chat.says('leave them out wingtip'))[0]).toContain('Wingtip m-wingtip or Wingtip zz99yy88');
    await chat.says('leave them out wingtip zz99yy88');

    expect(chat.control.asked).toEqual(['leaveOutFailed zz99yy88']);
  });

  it('is never taken for a colleague’s migration unless that is named', async () => {
    const chat = withMigrations(new Chat({ survey: aScene() }), ['Wingtip'], failed, blair);

    expect((await chat.says('leave them out'))[0]).toContain('could mean Wingtip');
    expect(chat.control.asked).toEqual([]);
    await chat.says('leave them out wingtip');

    expect(chat.control.asked).toEqual(['leaveOutFailed m-wingtip']);
  });

  it.each(['leave them out', 'it was bought', 'try to close it again wingtip', 'order it again', 'reactivate'])(
    'is never one that is not offered now (%s)',
    async (typed) => {
      const chat = chatWith(['Wingtip'], { state: 'moving' });

      expect(await chat.says(typed)).toEqual([expect.stringContaining('No migration is waiting for that now')]);
      expect(chat.control.asked).toEqual([]);
    },
  );

  it('names the order that is meant, with what is typed behind it or what the button says', async () => {
    const orders = [
      { orderId: '12345678', seats: 3, placedAt: sampleNow, subscriptionId: 's', catalogItemId: '', friendlyName: '' },
    ];
    const some = chatWith(['Wingtip'], asking('purchaseUnknown', { orders: orders as never }));
    await some.says('it is 12345679');
    await some.says('it is 12345678');
    expect(some.control.asked).toEqual(['{"adopt":"12345678"} m-wingtip']);

    const none = chatWith(['Wingtip'], asking('purchaseUnknown', { facts: { found: 0 } }));
    expect((await none.says('check this order'))[0]).toContain('**check this order**');
    expect((await none.says('check this order wingtip'))[0]).toContain('**check this order**');
    expect(none.control.asked).toEqual([]);
    await none.says('check this order 0b7c6d5e-0000-4000-8000-000000000777 wingtip');
    expect(none.control.asked).toEqual(['{"named":"0b7c6d5e-0000-4000-8000-000000000777"} m-wingtip']);
  });
});

describe('with a question open', () => {
  it('does nothing to a migration unless its customer is named', async () => {
    const chat = chatWith(['Wingtip']);
    await chat.says('migrate contoso');

    expect((await chat.says('try them again'))[0]).toContain('**try them again Wingtip**');
    expect(chat.control.asked).toEqual([]);
    await chat.says('try them again wingtip');

    expect(chat.control.asked).toEqual(['retryFailed m-wingtip']);
    expect((await chat.says('go on')).join()).toContain('instead of Kaizala Pro');
  });

  it('is an answer to that what is one', async () => {
    const chat = chatWith(['Wingtip']);
    await chat.says('migrate contoso');

    await chat.says('leave them out');

    expect(chat.control.asked).toEqual([]);
  });
});

describe('what is asked once more when it is pressed', () => {
  const closed = { action: 'endAtTerm', at: sampleNow } as const;

  function setToEnd(): Chat {
    const chat = chatWith(['Wingtip'], { state: 'done', closed, remainingCount: 2 });
    for (const [id, each] of chat.migrations.migrations) {
      const retired = { ...each.plan.retired, endOfTerm: 'renews' as const };
      chat.migrations.migrations.set(id, { ...each, plan: { ...each.plan, retired } });
    }
    return chat;
  }

  it.each(['yes, take it back', 'yes'])(
    'is asked once more when it is typed: an end that is taken back (%s)',
    async (yes) => {
      const chat = setToEnd();

      await chat.says('take back the end');
      expect(chat.control.asked).toEqual([]);
      expect(chat.card()).toContain('take back the end of Kaizala Pro?');
      await chat.says(yes);

      expect(chat.control.asked).toEqual(['takeBack m-wingtip']);
    },
  );

  it('is not agreed to by a bare yes once something else was said', async () => {
    const chat = setToEnd();
    await chat.says('take back the end');
    await chat.says('thanks');

    expect(await chat.says('ok')).toEqual([expect.stringContaining('**Yes, take it back**')]);
    expect(chat.control.asked).toEqual([]);
    await chat.says('yes, take it back');

    expect(chat.control.asked).toEqual(['takeBack m-wingtip']);
  });

  it.each([
    ['before it could be read', 1_999],
    ['long after, when a notice may stand below it', 300_001],
  ])('is not agreed to by a bare yes %s', async (_when, pausesMs) => {
    const chat = setToEnd();
    await chat.says('take back the end');
    chat.pausesMs = pausesMs;

    expect(await chat.says('yes')).toEqual([expect.stringContaining('**Yes, take it back**')]);
    expect(chat.control.asked).toEqual([]);
  });

  it('is not agreed to by a bare yes that was said before it was shown and waited for its turn', async () => {
    const chat = setToEnd();
    const earlier = await chat.leases.take(agentId('a9e00000-0000-4000-8000-000000000001'), true);
    chat.pausesMs = 0;

    const both = [chat.says('take back the end'), chat.says('yes')];
    chat.clock.pass(60_000);
    await earlier?.free();
    await Promise.all(both);

    expect(chat.all().join()).toContain('**Yes, take it back**');
    expect(chat.control.asked).toEqual([]);
  });

  it('is not done on “not now”', async () => {
    const chat = setToEnd();
    await chat.says('take back the end');

    await chat.says('not now');

    expect(chat.control.asked).toEqual([]);
    expect(chat.card()).toContain('Nothing was changed');
  });

  it('is asked once more when it is typed: ends that do not hold, all of them together', async () => {
    const chat = chatWith(['Wingtip', 'Contoso'], { state: 'leftOpen', unkept: sampleUnkept });

    await chat.says('end all 2 with their terms');
    expect(chat.card()).toContain('End 2 subscriptions with their terms, 80 licences in all?');
    expect(chat.control.asked).toEqual([]);
    await chat.says('yes, end all 2');

    expect(chat.control.asked).toEqual(['checkAgain m-wingtip', 'checkAgain m-contoso']);
  });

  it('needs its own words where something ends at once', async () => {
    const chat = chatWith(['Wingtip'], { state: 'leftOpen', unkept: { ...sampleUnkept, isExtended: true } });
    await chat.says('cancel now');

    expect(await chat.says('ok')).toEqual([expect.stringContaining('**Yes, cancel it today**')]);
    expect(chat.control.asked).toEqual([]);
    await chat.says('yes, cancel it today');

    expect(chat.control.asked).toEqual(['endNow m-wingtip']);
  });
});

describe('a bare “continue”', () => {
  it.each(['continue', 'continua'])('resumes nothing unasked (%s)', async (typed) => {
    const chat = chatWith(['Wingtip'], { state: 'paused' });
    if (typed === 'continua') await chat.says('language it');

    await chat.says(typed);
    expect(chat.control.asked).toEqual([]);
    expect(chat.card()).toMatch(/Which one shall I resume\?|Quale faccio ripartire\?/);
    await chat.says(typed === 'continua' ? 'riprendi' : 'resume');

    expect(chat.control.asked).toEqual(['resume m-wingtip']);
  });

  it('says that no question is open where nothing rests', async () => {
    expect(await chatWith([]).says('continue')).toEqual([expect.stringContaining('There is no open question')]);
  });
});
