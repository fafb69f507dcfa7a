export { startConnector } from './connector';
export type { Connector, ConnectorOptions } from './connector';
export { alex, bot } from './activity';
export type { Activity, Person } from './activity';
export { buttonsOf, cardsOf, readable } from './cards';
export type { Button } from './cards';
export type { Answer, Chat } from './chat';
export type { PlannedRefusal } from './refusals';
export type { Entry, Transcript } from './transcript';
