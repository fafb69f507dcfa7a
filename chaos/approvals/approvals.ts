import { setTimeout as pause } from 'node:timers/promises';
import { madeUpPerson } from '../../emulator/connector';
import { Approvers } from '../agent/approvers';
import { aftermath } from '../check/aftermath';
import { arm } from '../house/control';
import { crowd } from '../house/crowd';
import { Databases, withClient } from '../house/databases';
import { House } from '../house/house';
import { joins } from '../house/partnersHouse';
import { customerIdOf, customerName } from '../house/practiceWorld';
import { TakeOvers } from '../house/takeOvers';
import { progress } from '../progress';
import { Killer } from '../random/killer';
import { Tally } from '../report';
import { meddler } from '../resend/meddle';
import { UnreliableDelivery } from '../resend/unreliable';
import { seededDice } from '../seededDice';

export interface ApprovalsOptions {
  readonly databaseUrl?: string;
  readonly seed: number;
  readonly replicas: number;
  readonly kills: number;
  readonly migrations: number;
  readonly users: number;
  /** Bots that ask nobody, so that the check has something to find. */
  readonly careless: boolean;
}

const scale = 100;
const patienceMs = 3_000;
const longestMs = 300_000;
const meddling = 0.2;
/** Each third agent is without the right while others decide. */
const losing = 3;
const lostMs = 1_500;
/** More than the five minutes for which a right is remembered, in this house's time. */
const forgottenMs = 3_500;

/**
 * Nothing is bought on one person's word, while processes die, turns come twice and late, answers of checkouts and of groups
 * get lost, two decide at once, and people lose the right between request, approval and start.
 */
export async function approvals(options: ApprovalsOptions): Promise<Tally> {
  const { migrations, users, replicas, kills, seed, careless } = options;
  const tally = new Tally();
  const delivery = new UnreliableDelivery(seededDice(seed));
  const databases = await Databases.open(options.databaseUrl);
  const database = await databases.create();
  const house = await House.open({
    ...{ name: 'approvals', database, customers: migrations, users, scale, handOn: delivery.handOn },
    secondPerson: { seats: Math.floor(users / 2), isCareless: careless },
  });
  try {
    const takeOvers = await TakeOvers.watch(database.url);
    const nobodys = new Set<string>();
    house.approvers = new Approvers(house, (id) => takeRight(house, id, nobodys));
    await armAll(house, migrations);
    await Promise.all(Array.from({ length: replicas }, () => house.startBot().ready));
    const killer = new Killer(house, { kills, dice: seededDice(seed + 2), takeOvers, anybody: true });
    const mannerOf = () => ({ ofPurchase: 'notBought' }) as const;
    const meddle = meddler(seededDice(seed + 1), meddling);
    const outcomes = await house.approvers.whileTheyDecide(async () => {
      const killing = killer.run();
      const ended = await crowd(house, { migrations, mannerOf, patienceMs, longestMs, meddle });
      await killing;
      return ended;
    });
    await delivery.rest();
    tally.kills = killer.killed;
    tally.points = delivery.disturbances;
    tally.covered = delivery.disturbances;
    progress(`${nobodys.size} were asked for by somebody who had no right any more when it was decided`);
    await aftermath(house, tally, outcomes, migrations, takeOvers);
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
  return tally;
}

/** An answer to each kind of question that approvals rest on gets lost, or is none. */
async function armAll(house: House, migrations: number): Promise<void> {
  await arm(house, [
    { method: 'POST', path: '/checkMemberGroups$', nth: 5, times: 3, status: 503 },
    { method: 'POST', path: '/checkMemberGroups$', nth: 12, times: 2, dropAfter: true },
    ...Array.from({ length: migrations }, (_, index) => index)
      .filter((index) => index % 2 === 1)
      .map((index) => ({
        ...{ method: 'POST', path: '/checkout$', times: 1, dropAfter: true },
        customer: customerIdOf(customerName(index)),
      })),
  ]);
}

/** For a while, of who asked for this: what is approved meanwhile begins nothing. */
async function takeRight(house: House, id: string, nobodys: Set<string>): Promise<void> {
  const agent = await agentOf(house, id);
  const nth = Array.from({ length: house.plan.customers }, (_, index) => index).find(
    (index) => madeUpPerson(index + 1).aadObjectId === agent,
  );
  if (agent === undefined || nth === undefined || nth % losing !== 0 || nobodys.has(agent)) return;
  nobodys.add(agent);
  joins(house.emulator, agent);
  void pause(lostMs + forgottenMs).then(() => joins(house.emulator, agent, 'sellers'));
}

const agentOf = (house: House, id: string): Promise<string | undefined> =>
  withClient(house.plan.database.url, async (client) => {
    const { rows } = await client.query<{ agent: string }>(
      'select agent_id as agent from planshift.approval where migration_id = $1',
      [id],
    );
    return rows[0]?.agent;
  });
