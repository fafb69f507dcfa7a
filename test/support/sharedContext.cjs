// The environment of the quick tests: files run in the worker's own context, so that what Node loads for one of them is of
// use to the next. No test here changes globals or uses fake timers, which is what separate contexts are for.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const shared = new WeakSet();
const { compileFunction } = vm;

// jest compiles each file for the context of its environment; for ours that is the one it runs in itself.
vm.compileFunction = (source, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(source, parameters, shared.has(parsingContext) ? options : { parsingContext, ...options });

// jest keeps the state of a file and who listens to its tests on the global of its context. Here they would pile up: each
// test would be told to the listeners of all files before it, and nothing of those files could be forgotten.
const ofOneFile = (key) => typeof key === 'symbol' && ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'].includes(key.description);

function forgetFormerFile() {
  for (const key of Reflect.ownKeys(globalThis).filter(ofOneFile)) delete globalThis[key];
}

module.exports = class SharedContext extends TestEnvironment {
  constructor(...given) {
    super(...given);
    forgetFormerFile();
    shared.add(this.context);
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
  }
};
