import { groupId, skuId } from '../../src/migration/ids';

/** Contoso Freight leaves Kaizala Pro for Microsoft 365 Business Basic, on 22 November 2026. */
export const sampleNow = '2026-11-22T10:00:00.000Z';
export const kaizalaSkuId = skuId('6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a10');
export const businessBasicSku = skuId('3b555118-da6a-4418-894f-7df1e2096870');
export const officeE3Sku = skuId('6fd2c87f-b296-42f0-b197-1e91e994b900');
export const fieldCrewsGroup = groupId('9d0ccf4c-0000-4000-8000-00000000f1e1');

export const teamsPlan = '57ff2da0-773e-42df-b2af-ffb7a2317929';
export const yammerPlan = '7547a3fe-08ee-4ccb-b430-5077c5041653';
export const mailPlan = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';

/** A user id that can be told from others by its number. */
export const userNumber = (number: number): string => `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
