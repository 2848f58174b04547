/**
 * What is worked out of a text, once for each message: the same words are read from several places. A message is answered
 * without a pause, so that nobody else's comes between, and nothing of it is kept once it is answered.
 */

/** The message that is being answered; what is remembered goes with it. */
let answering: object | undefined;

/** Whatever `work` reads of one message is read once. */
export function forOneMessage<T>(work: () => T): T {
  // A message taken up again is still the same message.
  if (answering) return work();
  answering = {};
  try {
    return work();
  } finally {
    answering = undefined;
  }
}

/** The same function, which remembers what it made of a text while a message is answered. `key`: all that it depends on. */
export function once<A extends readonly unknown[], T extends object>(
  work: (...args: A) => T,
  key: (...args: A) => string,
): (...args: A) => T {
  const known = new WeakMap<object, Map<string, T>>();
  return (...args) => {
    if (!answering) return work(...args);
    const made = known.get(answering) ?? new Map<string, T>();
    if (made.size === 0) known.set(answering, made);
    const text = key(...args);
    const before = made.get(text);
    if (before) return before;
    const value = work(...args);
    made.set(text, value);
    return value;
  };
}

/** The same function, which remembers what it made of a thing for as long as that is held. */
export function onceFor<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    const before = known.get(of) ?? { made: work(of) };
    known.set(of, before);
    return before.made;
  };
}
