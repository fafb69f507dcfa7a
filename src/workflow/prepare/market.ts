import type { SurveyedCustomer } from '../../migration/offers/survey';

/** Of a customer, what decides about catalogue and prices. */
export type Buyer = Pick<SurveyedCustomer, 'id' | 'country' | 'education'>;

/** Customers of one market are offered the same, at the same prices. */
export const marketOf = ({ country, education }: Buyer): string => `${country.toUpperCase()}/${education}`;
