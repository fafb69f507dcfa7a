/** What `fetch` throws says little; its cause has the code of the network, such as ENOTFOUND. */
export function networkCode(error: unknown): string | undefined {
  const { cause } = (error ?? {}) as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : undefined;
}
