import type { MigrationPlan } from '../../migration/plan/plan';
import { plain } from '../../text/plain';
import { say } from '../turn';
import type { DraftScope } from '../turnScope';
import { lock } from './lock';

/** Writes down the wish and leaves: everything else happens on the durable side. */
export async function confirm(scope: DraftScope, plan: MigrationPlan): Promise<undefined> {
  const { services, turn, draft } = scope;
  const result = await services.control.start(plan);
  const { chat } = turn.text;
  const { renewsItself } = plan.purchase ?? draft;
  await lock(
    { ...scope, draft: { ...draft, renewsItself } },
    { as: result === 'otherRunning' ? 'notNow' : 'confirmed' },
  );
  await say(turn, result === 'started' ? chat.started(plain(plan.customer.name)) : chat[result]);
}
