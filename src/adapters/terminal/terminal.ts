/** The chat in a terminal: line editing and history for people, plain lines for pipes. */
import { createInterface, type Interface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { Locale } from '../../core/types.ts';
import type { Adapter, Today } from '../adapter.ts';
import { createKeys, type TerminalInput } from './keys.ts';
import type { Safe } from './safe.ts';
import { type Answerer, createSession, type FaultLog } from './session.ts';
import { createStyle } from './style.ts';

export interface TerminalOptions {
  readonly engine: () => Answerer;
  readonly today: Today;
  /** The moment, in ms since 1970. */
  readonly now: () => number;
  readonly input: TerminalInput;
  readonly output: Writable & { readonly columns?: number };
  /** A person types and reads here: both streams are a terminal. Otherwise lines are answered without a prompt. */
  readonly isTTY: boolean;
  /** Off where the output is no terminal or NO_COLOR is set; the caller knows. */
  readonly color: boolean;
  readonly log: FaultLog;
  readonly locale?: Locale | undefined;
  readonly home?: string | undefined;
  /** Called once, when the chat has ended and its last line is written. */
  readonly onClose: () => void;
}

const PROMPT = '> ';
const HISTORY = 200;
/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100;
const NARROWEST = 20;
const USUAL = 80;

export function createTerminal(options: TerminalOptions): Adapter {
  const { input, output, isTTY } = options;
  const style = createStyle({ color: options.color, links: options.color && isTTY });
  const session = createSession({ ...options, look: () => ({ width: widthOf(output, isTTY), style }) });
  let lines: Interface | undefined;
  let phase: 'new' | 'open' | 'closing' | 'closed' = 'new';
  let outputBroken = false;
  let atPrompt = false;
  let answered = 0;
  let ended: () => void = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });

  const print = (text: readonly Safe[]): void => {
    if (!outputBroken) output.write(text.map((line) => `${line}\n`).join(''));
  };
  const prompt = (): void => {
    atPrompt = true;
    lines?.prompt();
  };

  function take(line: string): void {
    // Lines that arrived together with the last one are still handed on after closing.
    if (phase !== 'open') return;
    atPrompt = false;
    if (line.trim() !== '') answer(line);
    if (isTTY && phase === 'open') prompt();
  }

  function answer(line: string): void {
    const reply = session.reply(line);
    if (reply.lines.length > 0) {
      if (!isTTY && answered > 0) output.write('\n');
      answered += 1;
      print(reply.lines);
      if (isTTY) output.write('\n');
    }
    if (reply.ends) lines?.close();
  }

  function interrupt(): void {
    if (!lines?.line) {
      lines?.close();
      return;
    }
    // To its end, then all of it: the line is cleared wherever the cursor stands.
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
  }

  function finish(): void {
    if (phase !== 'open') return;
    phase = 'closing';
    if (isTTY) {
      // The cursor still stands behind the prompt after Ctrl-C and Ctrl-D.
      if (atPrompt && !outputBroken) output.write('\n');
      print(session.goodbye());
    }
    input.unpipe();
    input.pause();
    const closed = (): void => {
      phase = 'closed';
      options.onClose();
      ended();
    };
    if (outputBroken) closed();
    else output.write('', closed);
  }

  function open(): Interface {
    const source = isTTY ? input.pipe(createKeys(input)) : input;
    const created = createInterface({
      input: source,
      ...(isTTY ? { output } : {}),
      terminal: isTTY,
      prompt: PROMPT,
      historySize: HISTORY,
      removeHistoryDuplicates: true,
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    created.on('line', take);
    created.on('close', finish);
    if (isTTY) created.on('SIGINT', interrupt);
    input.on('error', (err) => lost(err, 'standard input failed'));
    input.once('close', () => created.close());
    output.on('error', (err) => {
      outputBroken = true;
      lost(err, 'standard output failed');
    });
    return created;
  }

  function lost(err: Error & { code?: string }, message: string): void {
    // A reader that has seen enough (`| head`) is no fault.
    if (phase === 'open' && err.code !== 'EPIPE') options.log.error({ err }, message);
    lines?.close();
  }

  return {
    name: 'terminal',
    capabilities: { privateReply: true, autocomplete: false, edit: false },
    async start() {
      if (phase !== 'new') return;
      const welcome = isTTY ? session.welcome() : [];
      phase = 'open';
      lines = open();
      if (!isTTY) return;
      print(welcome);
      output.write('\n');
      prompt();
    },
    async stop() {
      if (phase === 'new') return;
      lines?.close();
      await end;
    },
    health: () => ({ ok: phase === 'open', detail: phase === 'open' ? 'the chat is open' : 'the chat is not open' }),
  };
}

/** A pipe has no width: its lines are left to whoever reads them. */
function widthOf(output: { readonly columns?: number }, isTTY: boolean): number {
  if (!output.columns) return isTTY ? USUAL : Number.POSITIVE_INFINITY;
  return Math.max(NARROWEST, Math.min(output.columns, WIDEST));
}
