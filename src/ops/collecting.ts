/** When old memory is collected. */
import { setFlagsFromString } from 'node:v8';

/**
 * What is old may grow by so many percent before it is collected. By itself V8 lets it grow by a tenth: under load that
 * is every two seconds, and a collection holds answers up for some seventy milliseconds. Measured with
 * `npm run load:discord`.
 */
const GROWTH = 100;

/** For a process that answers many; one that answers once never comes to it. */
export function collectSeldom(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
