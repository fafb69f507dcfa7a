import { madeUpPerson } from '../../emulator/connector';
import { Approvers } from '../agent/approvers';
import { Agent } from '../agent/agent';
import type { AgentOutcome } from '../agent/agent';
import type { House } from '../house/house';
import { joins } from '../house/partnersHouse';
import { customerName } from '../house/practiceWorld';

const patienceMs = 1_500;
/** Ten times what it takes, because a busy machine is no breach. */
const longestMs = 240_000;

/** One agent moves the one customer there is, and says that nothing was bought whenever asked; others approve it where somebody has to. */
export async function migrateOne(house: House): Promise<AgentOutcome> {
  if (house.plan.secondPerson === undefined) return agentIn(house).migrate();
  joins(house.emulator, madeUpPerson(1).aadObjectId, 'sellers');
  house.approvers = new Approvers(house);
  return house.approvers.whileTheyDecide(() => agentIn(house).migrate());
}

const agentIn = (house: House): Agent =>
  new Agent(house.connector.personalChat(madeUpPerson(1)), {
    customer: customerName(0),
    manner: { ofPurchase: 'notBought' },
    patienceMs,
    deadline: performance.now() + longestMs,
  });
