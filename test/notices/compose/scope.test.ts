import { toAgent } from '../../../src/migration/notices/notice';
import { alex, channel, dana, Diary, endOf } from './oneAgent';

const soon = { endsOn: '2026-12-05' };
const [own, foreign] = [endOf(1, soon), endOf(2, soon)];
const hearing = [alex, dana];
const scopes = { [alex]: new Set([own.customerId]) };
const lines = (diary: Diary, recipient = toAgent(alex)) =>
  diary.on('2026-11-30', recipient)?.digest.lines.map(({ customerName }) => customerName);

it('tells nobody of a customer whom they do not see, nor counts it', () => {
  const digest = new Diary([own, foreign], { hearing, scopes }).on('2026-11-30')?.digest;

  expect(digest?.lines.map(({ customerName }) => customerName)).toEqual(['Customer 1']);
  expect(digest?.others).toBe(0);
});

it('tells whoever sees all, of both', () => {
  expect(lines(new Diary([own, foreign], { hearing, scopes }), toAgent(dana))).toHaveLength(2);
});

it('tells the others of a customer whose agent does not see it', () => {
  const facts = { assignments: [{ customerId: foreign.customerId, agentId: alex }] };

  expect(lines(new Diary([foreign], { hearing, scopes, facts }), toAgent(dana))).toEqual(['Customer 2']);
});

it('tells neither by a reminder nor as the last one who could act, where the customer is not theirs', () => {
  const facts = { reminders: [{ agentId: alex, subscriptionId: foreign.subscriptionId, on: '2026-11-30' }] };
  const rules = { fallbackAgents: [alex] };
  const diary = new Diary([foreign], { hearing, scopes, facts, rules });
  expect(lines(diary)).toBeUndefined();
  diary.on('2026-12-03', toAgent(dana));

  expect(diary.on('2026-12-04')).toBeUndefined();
});

it('goes to the channel where nobody who hears sees the customer', () => {
  const nobody = { [alex]: new Set<never>(), [dana]: new Set<never>() };

  expect(lines(new Diary([foreign], { hearing, scopes: nobody }), channel as never)).toEqual(['Customer 2']);
});
