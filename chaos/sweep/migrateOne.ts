import { madeUpPerson } from '../../emulator/connector';
import { Agent } from '../agent/agent';
import type { AgentOutcome } from '../agent/agent';
import type { House } from '../house/house';
import { customerName } from '../house/practiceWorld';

const patienceMs = 1_500;
/** Ten times what it takes, because a busy machine is no breach. */
const longestMs = 240_000;

/** One agent moves the one customer there is, and says that nothing was bought whenever asked. */
export const migrateOne = (house: House): Promise<AgentOutcome> =>
  new Agent(house.connector.personalChat(madeUpPerson(1)), {
    customer: customerName(0),
    manner: { ofPurchase: 'notBought' },
    patienceMs,
    deadline: performance.now() + longestMs,
  }).migrate();
