import type { WorldEvent } from '../events';
import type { World } from '../model';
import type { Auditor } from './auditor';

/** Order lines that went without the promotion that their cart had shown: it did not count any more at the checkout. */
export class PromotionAuditor implements Auditor {
  lost = 0;

  after(_world: World, event: WorldEvent): void {
    if (event.type !== 'cartOrdered') return;
    const lines = event.orders.flatMap((order) => order.lines);
    this.lost += lines.filter(({ lostPromotionId }) => lostPromotionId !== undefined).length;
  }
}
