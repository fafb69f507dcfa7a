/** A cart line's pricing as Partner Center gives it: before tax, in the customer's billing currency. */
export interface Pricing {
  readonly currency: string;
  /** One seat, one charge. */
  readonly seatPrice: number;
  /** The same without any promotion, where that is told. */
  readonly listPrice?: number;
  /** × quantity; the documents do not tell whether it covers one charge or the whole term. */
  readonly extendedPrice: number;
}
