/** What is typed or pasted, without characters that the echo would carry to the terminal; keys pass. */
import { type Readable, Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Standard input, as far as it is known to be a terminal. */
export type TerminalInput = Readable & { readonly isRaw?: boolean; setRawMode?(raw: boolean): unknown };

/** C1, bidirectional and zero-width characters, and the two C0 controls that line editing would insert as text. */
const UNTYPED = /[\x1c\x1d\x80-\x9f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A stream for line editing to read in place of `input`: raw mode is still that of the terminal. */
export function createKeys(input: TerminalInput): Transform {
  const decoder = new StringDecoder('utf8');
  const keys = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.write(chunk).replace(UNTYPED, ''));
    },
  });
  if (!input.setRawMode) return keys;
  const setRawMode = (raw: boolean): Transform => {
    input.setRawMode?.(raw);
    return keys;
  };
  return Object.defineProperties(keys, { setRawMode: { value: setRawMode }, isRaw: { get: () => input.isRaw } });
}
