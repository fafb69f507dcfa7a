import type { Route } from '../core/route';
import { batchRoute } from './batch';
import type { TroubleFor } from './itemTrouble';
import { withTrouble } from './itemTrouble';
import { directorySubscriptionRoutes } from './directorySubscriptions';
import { groupRoutes } from './groups';
import { installedAppRoutes } from './installedApps';
import { adminRelationshipRoutes } from './adminRelationships';
import { applicationRoutes } from './applications';
import { organizationRoutes } from './organization';
import { subscribedSkuRoutes } from './subscribedSkus';
import { userRoutes } from './users';

const single: readonly Route[] = [
  ...userRoutes,
  ...subscribedSkuRoutes,
  ...groupRoutes,
  ...organizationRoutes,
  ...directorySubscriptionRoutes,
  ...installedAppRoutes,
  ...adminRelationshipRoutes,
  ...applicationRoutes,
];

/** Graph v1.0, with made-up trouble reaching the items of a batch too. */
export const graphRoutesWith = (troubleFor: TroubleFor): readonly Route[] => [
  ...single,
  batchRoute(single, withTrouble(troubleFor)),
];

export const graphRoutes: readonly Route[] = [...single, batchRoute(single)];
