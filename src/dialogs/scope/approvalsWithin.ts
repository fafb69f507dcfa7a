import type { ApprovalRequest } from '../../migration/approval/request';
import type { CustomerId } from '../../migration/ids';
import type { Services } from '../services';
import { ifSeen, seenOf, sees, seesSurely } from './seeing';
import type { Seeing } from './seeing';

const customerOf = ({ plan }: ApprovalRequest): CustomerId => plan.customer.id;

/** Requests for the customers whom a person sees. To withdraw one's own is a halt, and stays. */
export const approvalsWithin = (base: Services['approvals'], seeing: Seeing): Services['approvals'] => ({
  advise: (plan) => base.advise(plan),
  ask: async (plan, quoteId) => ((await seesSurely(seeing, plan.customer.id)) ? base.ask(plan, quoteId) : undefined),
  get: async (id) => ifSeen(seeing, await base.get(id), customerOf),
  openFor: async (agent) => {
    const { own, toDecide } = await base.openFor(agent);
    return { own: await seenOf(seeing, own, customerOf), toDecide: await seenOf(seeing, toDecide, customerOf) };
  },
  decide: async (answer) => {
    const request = await base.get(answer.id);
    return request !== undefined && !(await sees(seeing, customerOf(request))) ? 'noRight' : base.decide(answer);
  },
  withdraw: (id, by) => base.withdraw(id, by),
  keepCard: (id, card) => base.keepCard(id, card),
});
