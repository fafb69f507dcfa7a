// Loaded before the bot: its clock is ahead of everybody else's.
const process = require('node:process');

const aheadMs = Number(process.env.CLOCK_AHEAD_MS);
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + aheadMs] : given));
  }

  static now() {
    return Real.now() + aheadMs;
  }
};
