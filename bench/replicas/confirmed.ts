import { setTimeout as pause } from 'node:timers/promises';
import { nextMove } from '../../chaos/agent/nextMove';
import type { Move } from '../../chaos/agent/nextMove';
import { readable } from '../../emulator/connector';
import type { Chat } from '../../emulator/connector';
import type { Wanted } from './replicasWorld';

const lookMs = 100;
const asksWhich = /several retired subscriptions/;
/** Whoever confirms sooner is asked to read it first. */
const readingMs = 2_500;
const patienceMs = 30_000;
const longestMs = 10 * 60_000;

/**
 * Answers each question about the migration wanted until its review is confirmed.
 *
 * @param mayConfirm waited for when the review is there
 * @throws where that takes too long
 */
export async function confirmed(chat: Chat, wanted: Wanted, mayConfirm: () => Promise<void>): Promise<void> {
  await chat.install();
  const giveUpAt = performance.now() + longestMs;
  for (let [before, since] = ['', 0]; performance.now() < giveUpAt; await pause(lookMs)) {
    const move = nextMove(chat.cards(), wanted.customer, { ofPurchase: 'bought' });
    const sight = JSON.stringify(move);
    // What a busy bot has let go is said again.
    if (sight === before && performance.now() - since < patienceMs) continue;
    const isAgain = sight === before;
    [before, since] = [sight, performance.now()];
    const isLast = isConfirm(move);
    if (isLast) await Promise.all([mayConfirm(), pause(readingMs)]);
    await make(chat, move, wanted, isAgain);
    if (isLast) return;
  }
  throw new Error(`${wanted.customer} was not confirmed: ${lastCard(chat)}`);
}

const isConfirm = (move: Move): boolean =>
  move.does === 'press' && 'kind' in move.value && move.value.kind === 'confirm';

async function make(chat: Chat, move: Move, { customer, plan }: Wanted, isAgain: boolean): Promise<void> {
  if (move.does === 'wait' && isAgain) await chat.say('Are you still there?');
  if (move.does === 'press') await chat.press(move.value, move.card);
  if (move.does === 'begin') await chat.say(`migrate ${customer}`);
  if (move.does === 'type') await chat.say(asksWhich.test(lastCard(chat)) ? plan : move.words);
}

const lastCard = (chat: Chat): string =>
  chat
    .cards()
    .slice(-1)
    .map(({ activity }) => readable(activity))
    .join();
