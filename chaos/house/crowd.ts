import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeUpPerson } from '../../emulator/connector';
import { Agent } from '../agent/agent';
import type { AgentOutcome } from '../agent/agent';
import type { Manner } from '../agent/nextMove';
import { joins } from './partnersHouse';
import { progress } from '../progress';
import type { House } from './house';
import { customerName } from './practiceWorld';

export interface CrowdPlan {
  readonly migrations: number;
  readonly mannerOf: (index: number) => Manner;
  readonly patienceMs: number;
  readonly longestMs: number;
  /** Holds an agent back until it is their time. */
  readonly mayBegin?: (index: number) => Promise<void>;
  /** Something else a person does to the chat from time to time. */
  readonly meddle?: (agent: Agent) => Promise<void>;
}

/** Many agents, each with a customer of their own. Answers with the outcome of each. */
export function crowd(house: House, plan: CrowdPlan): Promise<readonly AgentOutcome[]> {
  let ended = 0;
  const work = async (index: number): Promise<AgentOutcome> => {
    await plan.mayBegin?.(index);
    if (house.plan.secondPerson) joins(house.emulator, madeUpPerson(index + 1).aadObjectId, 'sellers');
    const agent = new Agent(house.connector.personalChat(madeUpPerson(index + 1)), {
      customer: customerName(index),
      manner: plan.mannerOf(index),
      patienceMs: plan.patienceMs,
      deadline: performance.now() + plan.longestMs,
      ...(plan.meddle ? { meddle: plan.meddle } : {}),
    });
    const outcome = await agent.migrate();
    ended += 1;
    const word = outcome.ended
      ? 'ended'
      : `NEVER ENDED: ${keepChat(house, index, agent)}\n           ${agent.lastWords()}`;
    progress(`${customerName(index)} (${ended}/${plan.migrations}) ${word}`);
    return outcome;
  };
  return Promise.all(Array.from({ length: plan.migrations }, (_, index) => work(index)));
}

/** All that was said and how each message stood before, for who wonders why it went no further. Answers with the file. */
function keepChat(house: House, index: number, { chat }: Agent): string {
  const file = path.join(path.dirname(house.logFile), `chat-${index + 1}.json`);
  writeFileSync(file, JSON.stringify(chat.transcript, undefined, 1));
  return file;
}
