export type * from './conversation';
export type * from './ledger';
export type * from './letters';
export type * from './licences';
export type * from './notices';
export type * from './partnerCenter';
export type * from './preparations';
export type * from './radar';
