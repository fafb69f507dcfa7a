export interface Link {
  readonly uri: string;
  readonly method: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

export function link(uri: string, headers: Link['headers'] = [], method = 'GET'): Link {
  return { uri, method, headers };
}

export interface CollectionExtras {
  readonly links?: Record<string, Link>;
  readonly continuationToken?: string;
}

/** `totalCount` counts the items of this page. */
export function collection(items: readonly unknown[], extras: CollectionExtras = {}): Record<string, unknown> {
  return { totalCount: items.length, ...extras, items, attributes: { objectType: 'Collection' } };
}
