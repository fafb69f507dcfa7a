import type { Activity } from '../../emulator/connector';
import { nextMove } from '../../chaos/agent/nextMove';

const manner = { ofPurchase: 'notBought' } as const;
const message = (id: string, ...buttons: readonly object[]): Activity => ({
  type: 'message',
  id,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        body: [{ type: 'TextBlock', text: 'Firm A' }],
        actions: buttons.map((data) => ({ type: 'Action.Submit', title: 'x', data })),
      },
    },
  ],
});
const card = (...buttons: readonly object[]) => {
  const activity = message('card', ...buttons);
  return { activity, versions: [activity] };
};
const pick = (choice: string, question = 'q') => ({ kind: 'pick', question, choice });
const steer = (verb: string) => ({ steer: verb, id: 'm1', run: 2 });
const notNow = { kind: 'notNow', question: 'q' };

it('begins where nothing can be pressed', () => {
  expect(nextMove([card(), card({ open: 'help' })], 'Firm A', manner)).toEqual({ does: 'begin' });
});

it('answers the latest question, by number or with everybody', () => {
  const plan = card(pick('plan-a'), pick('plan-b'), notNow);
  const people = card(pick('done', 'q2'), pick('choose', 'q2'), notNow);

  expect(nextMove([people, plan], 'Firm A', manner)).toEqual({ does: 'type', words: '1', question: 'q' });
  expect(nextMove([plan, people], 'Firm A', manner)).toEqual({ does: 'type', words: 'all', question: 'q2' });
});

it('says its own customer where it is asked for one, and never takes the first of a list', () => {
  const search = { kind: 'search', question: 'q', query: '' };

  expect(nextMove([card(pick('firm-a/1'), pick('firm-b/2'), search, notNow)], 'Firm A', manner)).toEqual({
    does: 'begin',
  });
});

it('names a country first where people have none, and only once', () => {
  const [people, country] = [
    message('card', pick('done'), pick('usageLocation')),
    message('card', pick('IT'), pick('skip')),
  ];

  expect(nextMove([{ activity: people, versions: [people] }], 'Firm A', manner)).toMatchObject({
    value: pick('usageLocation'),
  });
  expect(nextMove([{ activity: country, versions: [people, country] }], 'Firm A', manner)).toMatchObject({
    value: pick('IT'),
  });
  expect(nextMove([{ activity: people, versions: [people, country, people] }], 'Firm A', manner)).toMatchObject({
    words: 'all',
  });
});

it('begins anew where a slip of its own led to the review of another customer', () => {
  const review = card({ kind: 'confirm', question: 'q' }, notNow);

  expect(nextMove([review], 'Firm B', manner)).toEqual({ does: 'begin' });
});

it('confirms a purchase that does not renew itself', () => {
  const confirm = { kind: 'confirm', question: 'q', attest: 'true' };

  expect(nextMove([card(confirm, notNow)], 'Firm A', manner)).toEqual({
    does: 'press',
    value: { ...confirm, renewsItself: 'false' },
    card: 'card',
  });
});

it('waits while the bot reads or works', () => {
  expect(nextMove([card(notNow)], 'Firm A', manner)).toEqual({ does: 'wait', until: 'question' });
  expect(nextMove([card(steer('pause'), steer('stop'))], 'Firm A', manner)).toEqual({ does: 'wait', until: 'ending' });
});

it.each([
  ['reads on, because its process died', card(notNow)],
  ['asks for a customer, because its own has nothing left to move', card({ kind: 'search', question: 'q', query: '' })],
])('looks at the migration above a card that %s', (_which, below) => {
  const running = card(steer('pause'), steer('stop'));
  const done = card(steer('resultFile'));

  expect(nextMove([running, below], 'Firm A', manner)).toEqual({ does: 'wait', until: 'ending' });
  expect(nextMove([done, below], 'Firm A', manner)).toMatchObject({ does: 'rest' });
});

it('answers a question below that can be answered', () => {
  const plan = card(pick('plan-a'), notNow);

  expect(nextMove([card(steer('resultFile')), plan, card(notNow)], 'Firm A', manner)).toEqual({
    does: 'wait',
    until: 'question',
  });
  expect(nextMove([card(steer('resultFile')), plan], 'Firm A', manner)).toMatchObject({ does: 'type', words: '1' });
});

it('answers for a purchase in its own manner, and goes on with anything else', () => {
  const unknown = card(steer('keepLooking'), steer('bought'), steer('notBought'));

  expect(nextMove([unknown], 'Firm A', manner)).toMatchObject({ value: steer('notBought') });
  expect(nextMove([unknown], 'Firm A', { ofPurchase: 'bought' })).toMatchObject({ value: steer('bought') });
  expect(nextMove([card(steer('again'), steer('stopHere'))], 'Firm A', manner)).toMatchObject({
    value: steer('again'),
  });
});

it('orders again what came to nothing', () => {
  const dead = card(steer('orderAgain'), steer('stopHere'));

  expect(nextMove([dead], 'Firm A', manner)).toMatchObject({ value: steer('orderAgain') });
});

it('rests when it is done', () => {
  expect(nextMove([card(steer('resultFile'), steer('customerText'))], 'Firm A', manner)).toEqual({
    does: 'rest',
    migration: 'm1',
    run: 2,
  });
});
