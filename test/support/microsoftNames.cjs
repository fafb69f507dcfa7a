// Loaded before the bot: whatever it asks of port 443 anywhere is asked of the stand-in on this machine.
const net = require('node:net');
const process = require('node:process');
const path = require('node:path');

const port = Number(process.env.MICROSOFT_NAMES_PORT);
const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function connectHere(...args) {
  const list = Array.isArray(args[0]) ? args[0] : args;
  const options = list[0];
  if (typeof options === 'object' && Number(options.port) === 443) list[0] = { ...options, host: '127.0.0.1', port };
  return connect.apply(this, args);
};

/** What the SDK remembers of requests, to be asked from outside. */
const sdk = path.join(process.cwd(), 'node_modules', 'botframework-connector', 'lib', 'auth');
process.on('message', (message) => {
  if (message !== 'sizes') return;
  const parameters = require(path.join(sdk, 'tokenValidationParameters'));
  const { JwtTokenExtractor } = require(path.join(sdk, 'jwtTokenExtractor'));
  process.send({
    sizes: {
      issuers: parameters.ToBotFromBotOrEmulatorTokenValidationParameters.issuer.length,
      aseIssuers: parameters.BetweenBotAndAseChannelTokenValidationParameters.issuer.length,
      keySets: JwtTokenExtractor.openIdMetadataCache.size,
    },
  });
});
