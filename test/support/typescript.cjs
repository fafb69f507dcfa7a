// Preloaded (`node --require`) by tests that need a process of their own running a TypeScript file.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename });
  module._compile(code, filename);
};
