import type { Catalogue } from '../catalogue';
import type { WorldEvent } from '../events';
import type { World } from '../model';
import { ClosureAuditor } from './closures';
import { LicenceWriteAuditor } from './licenceWrites';
import { PromotionAuditor } from './promotions';
import { PurchaseAuditor } from './purchases';
import { ReopeningAuditor } from './reopenings';
import { ScheduledEndAuditor } from './scheduledEnds';
import { includedPlans } from './includedPlans';
import { MissingAuditor } from './missing';
import { anyService } from './serviceGaps';
import { UnusedSeatAuditor } from './unusedSeats';

export interface AuditReport {
  readonly orders: number;
  readonly duplicatePurchases: number;
  readonly promotionsLost: number;
  readonly unlicensedUserSeconds: number;
  readonly lostServicePlanSeconds: number;
  readonly closedWhileHeld: number;
  readonly billedForNobody: number;
  readonly reopened: number;
  readonly licenceWrites: number;
  readonly repeatedLicenceWrites: number;
}

/** The figures a client is held against, from the emulator's own history since the last reset. */
export class Audit {
  private readonly purchases = new PurchaseAuditor();
  private readonly promotions = new PromotionAuditor();
  private readonly closures = new ClosureAuditor();
  private readonly scheduledEnds = new ScheduledEndAuditor();
  private readonly reopenings = new ReopeningAuditor();
  private readonly bills = new UnusedSeatAuditor();
  private readonly licenceWrites = new LicenceWriteAuditor();
  private readonly gaps: MissingAuditor;
  private readonly lostPlans: MissingAuditor;

  constructor(world: World, catalogue: Catalogue, resetAt: number) {
    this.gaps = new MissingAuditor(world, anyService(catalogue), resetAt);
    this.lostPlans = new MissingAuditor(world, includedPlans(catalogue), resetAt);
  }

  before(world: World, event: WorldEvent): void {
    this.closures.before(world, event);
    this.scheduledEnds.before(world, event);
    this.reopenings.before(world, event);
    this.bills.before(world, event);
    this.licenceWrites.before(world, event);
    this.gaps.before(world, event);
    this.lostPlans.before(world, event);
  }

  after(world: World, event: WorldEvent): void {
    this.purchases.after(world, event);
    this.promotions.after(world, event);
    this.closures.after(world, event);
    this.scheduledEnds.after(world, event);
    this.bills.after(world, event);
    this.gaps.after(world, event);
    this.lostPlans.after(world, event);
  }

  report(world: World, now: number): AuditReport {
    return {
      orders: this.purchases.orders,
      duplicatePurchases: this.purchases.duplicates(world, now),
      promotionsLost: this.promotions.lost,
      unlicensedUserSeconds: this.gaps.milliseconds(now) / 1000,
      lostServicePlanSeconds: this.lostPlans.milliseconds(now) / 1000,
      closedWhileHeld: this.closures.closedWhileHeld + this.scheduledEnds.whileHeld(world, now),
      billedForNobody: this.bills.seatDays(world, now),
      reopened: this.reopenings.reopened,
      licenceWrites: this.licenceWrites.writes,
      repeatedLicenceWrites: this.licenceWrites.repeated,
    };
  }
}
