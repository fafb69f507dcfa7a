export { catalogue } from './catalogue/catalogue';
export { seedWorld } from './world';
