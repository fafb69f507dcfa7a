import { buttonsOf } from '../../emulator/connector';
import type { Agent } from '../agent/agent';
import { pick } from '../seededDice';

/** Presses, now and then, a button of a question that was answered long ago, or presses one twice. */
export const meddler =
  (dice: () => number, probability: number) =>
  async ({ chat }: Agent): Promise<void> => {
    if (dice() > probability) return;
    const open = new Set(chat.cards().flatMap(({ activity }) => questionsIn(activity)));
    const old = chat.cards().flatMap(({ activity, versions }) =>
      versions
        .flatMap((version) => buttonsOf(version))
        .filter(({ data }) => typeof data['question'] === 'string' && !open.has(data['question']))
        .map(({ data }) => ({ data, card: activity.id })),
    );
    const stale = pick(old, dice);
    if (stale) await chat.press(stale.data, stale.card);
  };

const questionsIn = (activity: Parameters<typeof buttonsOf>[0]): readonly string[] =>
  buttonsOf(activity).flatMap(({ data }) => (typeof data['question'] === 'string' ? [data['question']] : []));
