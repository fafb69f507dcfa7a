// jest's runtime, but for packages: those come from Node's own cache, once for all files of a worker. Each file loading the
// bot's SDK anew took a third of all the processor time of `npm test`.
const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');

const isPackage = (name) => !/^(\.|\/|node:|@jest\/globals$)/.test(name);

module.exports = class SharedModules extends Runtime {
  requireModuleOrMock(from, name) {
    return isPackage(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
};
