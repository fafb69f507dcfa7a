/** The only things besides fixed sentences that may reach a log. */
const factNames = [
  'activityId',
  'agentId',
  'agents',
  'attempt',
  'cloud',
  'code',
  'correlationId',
  'count',
  'customerId',
  'databaseEncrypted',
  'databaseHost',
  'delayMs',
  'failed',
  'host',
  'httpStatus',
  'id',
  'incident',
  'kind',
  'meant',
  'migrationId',
  'mode',
  'ms',
  'operation',
  'packs',
  'port',
  'preparationId',
  'questionId',
  'remedy',
  'retryAfterSeconds',
  'runNo',
  'serviceCode',
  'state',
  'status',
  'step',
  'subscriptionId',
  'tenantId',
  'total',
  'tries',
  'variable',
  'version',
  'workflowId',
] as const;

export type LogFacts = { readonly [Name in (typeof factNames)[number]]?: string | number | boolean | undefined };

/** Ids and codes are short and made of these; names, addresses and tokens are not. */
const harmless = /^[\w.:/+-]{1,80}$/;

/** Keeps what is on the list and looks like an id, a code or a number; everything else is dropped. */
export function allowedFacts(facts: object): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const name of factNames) {
    const value: unknown = (facts as Record<string, unknown>)[name];
    if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
    else if (typeof value === 'string' && harmless.test(value)) kept[name] = value;
  }
  return kept;
}
