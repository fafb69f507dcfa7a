export { catalogue } from './catalogue';
export { seedWorld } from './world';
