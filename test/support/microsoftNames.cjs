// Loaded before the bot: whatever it asks of port 443 anywhere is asked of the stand-in on this machine.
const net = require('node:net');
const process = require('node:process');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const port = Number(process.env.MICROSOFT_NAMES_PORT);
const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function connectHere(...args) {
  const list = Array.isArray(args[0]) ? args[0] : args;
  const options = list[0];
  if (typeof options === 'object' && Number(options.port) === 443) list[0] = { ...options, host: '127.0.0.1', port };
  return connect.apply(this, args);
};

const sdk = path.join(process.cwd(), 'node_modules', 'botframework-connector', 'lib', 'auth');

/** What may be asked from outside. */
const answers = {
  /** What the SDK remembers of requests. */
  sizes: () => {
    const parameters = require(path.join(sdk, 'tokenValidationParameters'));
    const { JwtTokenExtractor } = require(path.join(sdk, 'jwtTokenExtractor'));
    return {
      issuers: parameters.ToBotFromBotOrEmulatorTokenValidationParameters.issuer.length,
      aseIssuers: parameters.BetweenBotAndAseChannelTokenValidationParameters.issuer.length,
      keySets: JwtTokenExtractor.openIdMetadataCache.size,
    };
  },
  /** What is left of the heap once all that nobody needs is collected. */
  heap: () => {
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc');
    for (let nth = 0; nth < 3; nth += 1) collect();
    return { usedBytes: process.memoryUsage().heapUsed, limitBytes: v8.getHeapStatistics().heap_size_limit };
  },
  /** What hangs on every object there is, which should be nothing. */
  everywhere: () => {
    const names = [];
    for (const name in {}) names.push(name);
    return names;
  },
};

process.on('message', (asked) => {
  if (Object.hasOwn(answers, asked)) process.send({ [asked]: answers[asked]() });
});
