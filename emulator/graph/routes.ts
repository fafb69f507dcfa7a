import type { Route } from '../core/route';
import { batchRoute } from './batch';
import type { TroubleFor } from './itemTrouble';
import { withTrouble } from './itemTrouble';
import { directorySubscriptionRoutes } from './directorySubscriptions';
import { groupRoutes } from './groups';
import { installedAppRoutes } from './installedApps';
import { adminRelationshipRoutes } from './adminRelationships';
import { applicationRoutes } from './applications';
import { grantedBy, Relationships } from './relationships';
import { organizationRoutes } from './organization';
import { subscribedSkuRoutes } from './subscribedSkus';
import { staffRoutes } from './staff';
import { userRoutes } from './users';

interface Partner {
  /** What its customers have granted. */
  readonly relationships: Relationships;
}

const usualPartner = (): Partner => ({ relationships: new Relationships() });

const singleRoutes = ({ relationships }: Partner): readonly Route[] =>
  [
    ...userRoutes,
    ...staffRoutes,
    ...subscribedSkuRoutes,
    ...groupRoutes,
    ...organizationRoutes,
    ...directorySubscriptionRoutes,
    ...installedAppRoutes,
    ...adminRelationshipRoutes(relationships),
    ...applicationRoutes,
  ].map(grantedBy(relationships));

/** Graph v1.0, with made-up trouble reaching the items of a batch too. */
export function graphRoutesWith(troubleFor: TroubleFor, of = usualPartner()): readonly Route[] {
  const single = singleRoutes(of);
  return [...single, batchRoute(single, withTrouble(troubleFor))];
}

const untroubled = singleRoutes(usualPartner());

export const graphRoutes: readonly Route[] = [...untroubled, batchRoute(untroubled)];
