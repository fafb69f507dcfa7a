import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a third beyond what is in use before it is swept, where V8 allows four times as much on a large
 * machine. What a request leaves behind lives for seconds, so all of it would be kept until then: a move of 10,000 people
 * then takes more than twice the memory, and no less time.
 */
export function keepHeapSmall(): void {
  // Read at each sweep, so it counts also once the process runs; on the command line it would shrink the nursery, too.
  setFlagsFromString('--optimize-for-size');
}
