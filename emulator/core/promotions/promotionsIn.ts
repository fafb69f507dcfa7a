import type { World } from '../model';
import type { Promotion } from './promotion';

export const promotionsIn = ({ promotions }: World): readonly Promotion[] => [...(promotions?.values() ?? [])];

export const promotionWith = (world: World, id: string): Promotion | undefined =>
  promotionsIn(world).find((promotion) => promotion.id.toLowerCase() === id.toLowerCase());
