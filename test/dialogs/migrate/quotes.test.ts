import type { PreparationResult } from '../../../src/migration/ports';
import { planHashWithNames } from '../../../src/migration/plan/planHash';
import { Chat } from '../../support/chat';
import { aScene } from '../scene';

type QuoteResult = Extract<PreparationResult, { kind: 'quote' }>;

const atReview = async (): Promise<Chat> => {
  const chat = new Chat({ survey: aScene() });
  for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
  return chat;
};

/** Makes another of the quote that is kept last. */
async function rewrite({ preparations }: Chat, change: (quote: QuoteResult) => QuoteResult): Promise<void> {
  const { id, result } = [...preparations.kept.values()].at(-1)!;
  if (result?.kind !== 'quote') throw new Error('Nothing is quoted.');
  await preparations.complete(id, change(result));
}

const asBefore = ({ plan }: QuoteResult): QuoteResult => ({
  kind: 'quote',
  plan: { ...plan, hash: planHashWithNames(plan) },
});
const leavingOpen = (quote: QuoteResult): QuoteResult => ({ ...quote, plan: { ...quote.plan, close: 'leave' } });

it('confirms a quote of the release before, and the card looks as it would today', async () => {
  const chat = await atReview();
  const shown = chat.card();
  await rewrite(chat, asBefore);
  chat.restart();

  await chat.confirms();

  expect(chat.control.started).toHaveLength(1);
  const numbers = (card: string) => card.match(/\d+ (people|licences)/g);
  expect(numbers(chat.all().find((text) => text.includes('Confirmed by'))!)).toEqual(numbers(shown));
  expect(chat.failures).toEqual([]);
});

it('does not read again what was shown and is confirmed, because it may tell of 100,000 people', async () => {
  const chat = await atReview();
  const get = jest.spyOn(chat.preparations, 'get');

  await chat.confirms();

  expect(chat.control.started).toHaveLength(1);
  expect(get).not.toHaveBeenCalled();
});

it('begins what was shown, whatever somebody has made of the stored quote since', async () => {
  const chat = await atReview();
  await rewrite(chat, leavingOpen);

  await chat.confirms();

  expect(chat.control.started).toMatchObject([{ close: 'suspend' }]);
  expect(chat.failures).toEqual([]);
});

it('begins nothing on a quote that is kept no more, as where somebody in it was erased', async () => {
  const chat = await atReview();
  chat.preparations.kept.delete([...chat.preparations.kept.keys()].at(-1)!);

  await chat.confirms();

  expect(chat.control.started).toEqual([]);
  expect(chat.card()).toContain('The offer had expired, so this is a new one.');
  expect(chat.failures).toEqual([]);
});

it('shows a quote that a process of the release before made', async () => {
  const shown = (await atReview()).card();
  const chat = new Chat({ survey: aScene(), slow: true });
  await chat.says('migrate contoso');
  await chat.prepared();
  for (const said of ['1', '1', 'all']) await chat.says(said);
  const made = [...(await atReview()).preparations.kept.values()].at(-1)!.result as QuoteResult;

  await chat.prepared(asBefore(made));

  expect(chat.card().replace(/m\d{7}/g, '')).toBe(shown.replace(/m\d{7}/g, ''));
  expect(chat.failures).toEqual([]);
});

it('buys nothing on a quote that was changed before it was read again, and shows a new one', async () => {
  const chat = await atReview();
  await rewrite(chat, leavingOpen);
  chat.restart();

  await chat.confirms({ renewsItself: 'false' });

  expect(chat.control.started).toEqual([]);
  expect(chat.card()).toContain('The offer had expired, so this is a new one.');
  await chat.confirms();
  expect(chat.control.started).toMatchObject([{ close: 'suspend' }]);
  expect(chat.failures).toEqual([]);
});

it('asks once more for a quote that it can not read, and then the agent', async () => {
  const chat = new Chat({ survey: aScene(), slow: true });
  await chat.says('migrate contoso');
  await chat.prepared();
  for (const said of ['1', '1', 'all']) await chat.says(said);
  const made = [...(await atReview()).preparations.kept.values()].at(-1)!.result as QuoteResult;
  const { pending } = chat.preparations;

  const first = pending.shift()!;
  await chat.preparations.complete(first.id, leavingOpen(made));
  await chat.messenger.preparationReady(first.id);
  expect(pending).toMatchObject([{ wish: { kind: 'survey' } }]);
  const survey = pending.shift()!;
  await chat.preparations.complete(survey.id, { kind: 'survey', survey: chat.survey });
  await chat.messenger.preparationReady(survey.id);
  await chat.prepared(leavingOpen(made));

  expect(pending).toEqual([]);
  expect(chat.buttons()).toContain('Try again');
  expect(chat.failures).toEqual([]);
});
