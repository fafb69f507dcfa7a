const Sequencer = require('@jest/test-sequencer').default;

/** Those that start processes take longest; begun last, one of them would keep everybody waiting. */
const houses =
  /test\/(trips|door|local\/start|workflow\/(engine|migrate)|bot\/replicas|store\/embedded|house\/refusedStart)/;
const rank = ({ path }) => (houses.test(path.replaceAll('\\', '/')) ? 0 : 1);

/** Files that start a house come first, whether this clone has run before or not; the rest as jest would have it. */
class HousesFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}

module.exports = HousesFirst;
