import type { Route } from '../core/route';
import { auditRoutes } from './auditRecords';
import { cartRoutes } from './purchases/carts';
import { customerRoutes } from './customers/customers';
import { licenceRoutes } from './customers/licences';
import { offerRoutes } from './catalogue/offers';
import { orderRoutes } from './purchases/orders';
import { partnerProfileRoutes } from './partnerProfiles';
import { productRoutes } from './catalogue/products';
import { promotionRoutes } from './promotions/promotions';
import { standingRoutes } from './standing';
import { subscriptionRoutes } from './subscriptions/subscriptions';
import { underWayRoutes } from './subscriptions/underWay';
import { userRoutes } from './customers/users';

/** Partner Center REST v1. */
export const partnerCenterRoutes: Route[] = [
  ...customerRoutes,
  ...standingRoutes,
  ...partnerProfileRoutes,
  ...subscriptionRoutes,
  ...underWayRoutes,
  ...offerRoutes,
  ...productRoutes,
  ...promotionRoutes,
  ...cartRoutes,
  ...orderRoutes,
  ...userRoutes,
  ...licenceRoutes,
  ...auditRoutes,
];
