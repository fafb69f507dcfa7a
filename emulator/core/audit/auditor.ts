import type { WorldEvent } from '../events';
import type { World } from '../model';

/** One who watches every event of a world and keeps a figure. A new world gets new auditors. */
export interface Auditor {
  before?(world: World, event: WorldEvent): void;
  after?(world: World, event: WorldEvent): void;
}
