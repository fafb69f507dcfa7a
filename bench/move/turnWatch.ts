import type { Chat } from '../../emulator/connector';

/** How long a person's turns take, from what they say to the bot's answer of the request. */
export class TurnWatch {
  slowestMs = 0;

  constructor(chat: Chat) {
    const send = chat.send.bind(chat);
    chat.send = async (activity) => {
      const from = performance.now();
      const answer = await send(activity);
      this.slowestMs = Math.max(this.slowestMs, performance.now() - from);
      return answer;
    };
  }
}
