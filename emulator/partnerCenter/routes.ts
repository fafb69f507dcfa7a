import type { Route } from '../core/route';
import { auditRoutes } from './auditRecords';
import { cartRoutes } from './carts';
import { customerRoutes } from './customers';
import { licenceRoutes } from './licences';
import { offerRoutes } from './offers';
import { orderRoutes } from './orders';
import { productRoutes } from './products';
import { standingRoutes } from './standing';
import { subscriptionRoutes } from './subscriptions';
import { userRoutes } from './users';

/** Partner Center REST v1. */
export const partnerCenterRoutes: Route[] = [
  ...customerRoutes,
  ...standingRoutes,
  ...subscriptionRoutes,
  ...offerRoutes,
  ...productRoutes,
  ...cartRoutes,
  ...orderRoutes,
  ...userRoutes,
  ...licenceRoutes,
  ...auditRoutes,
];
