import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SkuId } from '../../migration/ids';

/** Whether the people of a plan get that licence: by itself, or with others in a basket. */
export const gives = (sku: SkuId): RawBuilder<boolean> => sql<boolean>`(
  plan->'replacement'->>'skuId' = ${sku}
  or (plan->'replacement'->'parts')::jsonb @> jsonb_build_array(jsonb_build_object('skuId', ${sku}::text)))`;
