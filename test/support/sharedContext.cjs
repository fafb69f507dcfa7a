// The environment of the quick tests: files run in the worker's own context, so that what Node loads for one of them is of
// use to the next. No test here changes globals or uses fake timers, which is what separate contexts are for.
const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const shared = new WeakSet();
const { compileFunction } = vm;
const compiled = new Map();

/** What was compiled for one file of a worker is run anew for the next: each module begins afresh, but warm. */
function compileOnce(source, parameters, options) {
  const key = `${options.filename}\0${parameters.join()}`;
  const known = compiled.get(key);
  if (known?.source === source) return known.run;
  const run = compileFunction(source, parameters, { ...options, parsingContext: undefined });
  compiled.set(key, { source, run });
  return run;
}

// jest compiles each file for the context of its environment; for ours that is the one it runs in itself.
vm.compileFunction = (source, parameters, options = {}) => {
  const compile = shared.has(options.parsingContext) ? compileOnce : compileFunction;
  return compile(source, parameters, options);
};

// jest loads its own runner anew for each file, with a store that follows every promise and is never turned off: the promises of
// a late file were followed by the stores of all files before it.
const followers = new Set();
const { run } = AsyncLocalStorage.prototype;

AsyncLocalStorage.prototype.run = function (...given) {
  followers.add(this);
  return run.apply(this, given);
};

// jest keeps the state of a file and who listens to its tests on the global of its context. Here they would pile up: each
// test would be told to the listeners of all files before it, and nothing of those files could be forgotten.
const ofOneFile = (key) => typeof key === 'symbol' && ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'].includes(key.description);

function forgetFormerFile() {
  for (const follower of followers) follower.disable();
  followers.clear();
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
