import type { WorldEvent } from '../events';
import type { World } from '../model';
import type { Auditor } from './auditor';

/** Order lines that were paid at the list price although their cart had shown a promotion: it was over by the checkout. */
export class PromotionAuditor implements Auditor {
  lost = 0;

  after(_world: World, event: WorldEvent): void {
    if (event.type !== 'cartOrdered') return;
    const lines = event.orders.flatMap((order) => order.lines);
    this.lost += lines.filter(({ lostPromotionId }) => lostPromotionId !== undefined).length;
  }
}
