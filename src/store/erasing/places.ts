/** What is done with the rows of a table in which somebody is to be found. */
export interface Place {
  readonly table: string;
  /** Whose rows: `$1` is the id, `$2` patterns of what tells of them: that id, and those of a customer's people. */
  readonly where: string;
  /** The column in which a word takes the place of the id; without it the rows go. */
  readonly column?: string;
}

const mentions = (...columns: readonly string[]): string =>
  columns.map((column) => `${column}::text like any($2)`).join(' or ');

/** Runs that are over; those under way belong to migrations that are open, for which nothing is erased. */
const over = `status not in ('PENDING', 'ENQUEUED', 'DELAYED')`;

/** Where chats, notices and the durable engine may hold either. */
const anybody: readonly Place[] = [
  { table: 'planshift.approval', where: `agent_id = $1 or customer_id = $1 or ${mentions('plan', 'words')}` },
  { table: 'planshift.preparation', where: `agent_id = $1 or ${mentions('wish', 'result')}` },
  { table: 'planshift.letter', where: `recipient = $1 or ${mentions('content')}` },
  { table: 'planshift.bot_state', where: mentions('key', 'value') },
  { table: 'planshift.notice_mute', where: 'agent_id = $1 or key = $1' },
  { table: 'planshift.customer_assignment', where: 'agent_id = $1 or customer_id = $1' },
  {
    table: 'dbos.workflow_status',
    where: `${over} and (${mentions('workflow_uuid', 'inputs', 'output', 'error')} or workflow_uuid in (
      select workflow_uuid from dbos.operation_outputs where ${mentions('output', 'error')}))`,
  },
];

/** Beside migrations, their people and deeds, which are kept without the person. */
export const placesOfPerson: readonly Place[] = [
  { table: 'planshift.approval', column: 'decided_by', where: 'decided_by = $1' },
  { table: 'planshift.approval_card', where: 'agent_id = $1' },
  { table: 'planshift.notice_acted', column: 'agent_id', where: 'agent_id = $1' },
  { table: 'planshift.notice', where: 'recipient = $1' },
  { table: 'planshift.notice_reminder', where: 'agent_id = $1' },
  { table: 'planshift.notice_setting', where: 'agent_id = $1' },
  { table: 'planshift.agent_contact', where: 'agent_id = $1' },
  { table: 'planshift.live_card', where: 'agent_id = $1' },
  { table: 'planshift.had_right', where: 'agent_id = $1' },
  { table: 'planshift.turn_lease', where: 'person = $1' },
  ...anybody,
];

export const placesOfCustomer: readonly Place[] = [
  {
    table: 'planshift.notice',
    where: `subscription_id in (select subscription_id from planshift.radar_entry where customer_id = $1
      union select subscription_id from planshift.migration where customer_id = $1)`,
  },
  { table: 'planshift.radar_entry', where: 'customer_id = $1' },
  { table: 'planshift.radar_customer', where: 'customer_id = $1' },
  ...anybody,
];
