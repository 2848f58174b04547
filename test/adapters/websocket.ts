/** The server's half of a websocket (RFC 6455), as much as the peers need: text, ping, close; no extensions. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface Line {
  send(text: string): void;
  close(code?: number): void;
  /** As when a cable is pulled. */
  drop(): void;
  onText: (text: string) => void;
  onClose: () => void;
}

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export function accept(request: IncomingMessage, socket: Duplex): Line {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
  let buffered = Buffer.alloc(0);
  let whole: Buffer[] = [];
  const line: Line = {
    send: (text) => void socket.write(frame(TEXT, Buffer.from(text))),
    close: (code = 1_000) => void socket.end(frame(CLOSE, Buffer.from([code >> 8, code & 0xff]))),
    drop: () => void socket.destroy(),
    onText: () => {},
    onClose: () => {},
  };
  socket.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const read = parse(buffered);
      if (!read) return;
      buffered = buffered.subarray(read.size);
      if (read.opcode === PING) socket.write(frame(PONG, read.payload));
      else if (read.opcode === CLOSE) line.close();
      else if (read.opcode === TEXT || read.opcode === 0) {
        whole.push(read.payload);
        if (!read.last) continue;
        const text = Buffer.concat(whole).toString();
        whole = [];
        line.onText(text);
      }
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => line.onClose());
  return line;
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), uint32(length)]);
  return Buffer.concat([head, payload]);
}

function uint32(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
}

/** One masked frame of a client, or undefined until all of it is there. */
function parse(bytes: Buffer): { opcode: number; last: boolean; payload: Buffer; size: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes[1]! & 0x7f;
  const at = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < at + 4) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? bytes.readUInt32BE(6) : short;
  const size = at + 4 + length;
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const payload = Buffer.from(bytes.subarray(at + 4, size));
  for (let i = 0; i < payload.length; i++) payload[i]! ^= mask[i % 4]!;
  return { opcode: bytes[0]! & 0x0f, last: (bytes[0]! & 0x80) !== 0, payload, size };
}
