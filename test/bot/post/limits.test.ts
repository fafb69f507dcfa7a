import * as fc from 'fast-check';
import { documentedLimits, firstFree, sendingLimits, thatCount } from '../../../src/bot/post/limits';
import type { Window } from '../../../src/bot/post/limits';
import { SendQuota } from '../../../src/bot/post/sendQuota';

/** The most times that fall into one span of that length. */
function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));
}

const overrun = (windows: readonly Window[], times: readonly number[]) =>
  windows.filter(({ count, ms }) => mostWithin(times, ms) > count);

const pauses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9_000 })), {
  maxLength: 150,
});

it('never lets more through than every window allows, however they come', () => {
  fc.assert(
    fc.property(pauses, (gaps) => {
      const windows = [...documentedLimits.conversation, { count: 3, ms: 100 }];
      const times: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now = firstFree(windows, times, now + gap);
        times.push(now);
      }
      return overrun(windows, times).length === 0;
    }),
  );
});

it('forgets only what no longer counts', () => {
  fc.assert(
    fc.property(pauses, (gaps) => {
      const windows = documentedLimits.conversation;
      let all: readonly number[] = [];
      let kept: readonly number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now = firstFree(windows, kept, now + gap);
        if (now !== firstFree(windows, all, now)) return false;
        all = [...all, now];
        kept = thatCount(windows, [...kept, now], now);
      }
      return true;
    }),
  );
});

it('keeps app and conversations within their limits at once, and sends as fast as they allow', () => {
  const conversations = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60 })), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(conversations, (wishes) => {
      let now = 0;
      const pacer = new SendQuota(sendingLimits, () => now);
      const sent: { readonly id: string; readonly at: number }[] = [];
      for (const [who, gap] of wishes) {
        now += gap;
        const leave = pacer.reserve(`c${who}`);
        if ('waitMs' in leave) sent.push({ id: `c${who}`, at: now + leave.waitMs });
      }
      const ids = [...new Set(sent.map(({ id }) => id))];
      const ofOne = (id: string) => sent.filter((each) => each.id === id).map(({ at }) => at);
      const app = sent.map(({ at }) => at);
      return (
        overrun(documentedLimits.app, app).length === 0 &&
        ids.every((id) => overrun(documentedLimits.conversation, ofOne(id)).length === 0)
      );
    }),
  );
});

it('deals out nine tenths of what Teams allows', () => {
  let now = 0;
  const pacer = new SendQuota(sendingLimits, () => now);
  for (let nth = 0; nth < 1_000; nth += 1) {
    const leave = pacer.reserve(`c${nth}`);
    now += 'waitMs' in leave ? leave.waitMs : 0;
  }

  expect((1_000 / now) * 1_000).toBeGreaterThan(45);
});

it('says when a full conversation has room again, without using up a place', () => {
  const now = 0;
  const pacer = new SendQuota({ app: [{ count: 2, ms: 1_000 }], conversation: [{ count: 1, ms: 5_000 }] }, () => now);
  pacer.reserve('one');

  expect(pacer.reserve('one')).toEqual({ fullMs: 5_000 });
  expect(pacer.reserve('other')).toEqual({ waitMs: 0 });
});
