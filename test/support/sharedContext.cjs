// The environment of the quick tests: files run in the worker's own context, so that what Node loads for one of them is of
// use to the next. No test here changes globals or uses fake timers, which is what separate contexts are for.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const shared = new WeakSet();
const { compileFunction } = vm;

// jest compiles each file for the context of its environment; for ours that is the one it runs in itself.
vm.compileFunction = (source, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(source, parameters, shared.has(parsingContext) ? options : { parsingContext, ...options });

module.exports = class SharedContext extends TestEnvironment {
  constructor(...given) {
    super(...given);
    shared.add(this.context);
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
  }
};
