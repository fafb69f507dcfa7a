export interface ErasingWish {
  readonly kind: 'person' | 'customer';
  readonly id: string;
  /** Only tells what would be done. */
  readonly isDryRun: boolean;
  readonly at: string;
}

/** How many rows of each table were changed or are gone; only tables with any. */
export type ErasedRows = Readonly<Record<string, number>>;
