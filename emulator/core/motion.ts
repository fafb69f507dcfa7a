/** Something that was begun with a subscription, in the words of the service. */
export interface Motion {
  readonly id: string;
  readonly status: string;
  /** The other partner's name, or the catalogue item. */
  readonly to: string;
  readonly at: number;
}
