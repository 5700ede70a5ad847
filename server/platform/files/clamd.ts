import { once } from 'node:events';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import type { Config } from '../config.ts';

/** Looks through a file for malicious software; answers what it is called, or null. Throws when it could not be done. */
export type Scanner = (content: Readable) => Promise<string | null>;

const PATIENCE_MS = 120_000;

/** Opens ClamAV's daemon where one is configured (`INSTREAM`: the bytes go over, the file itself never does). */
export function openScanner({
  CLAMD_HOST: host,
  CLAMD_PORT: port,
}: Pick<Config, 'CLAMD_HOST' | 'CLAMD_PORT'>): Scanner | null {
  return host === undefined ? null : (content) => scan(content, host, port);
}

async function scan(content: Readable, host: string, port: number): Promise<string | null> {
  const socket = connect({ host, port, timeout: PATIENCE_MS });
  socket.once('timeout', () => socket.destroy(new Error('The scanner does not answer.')));
  // Whoever waits learns of it below; between two waits nobody does.
  socket.on('error', () => undefined);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const answered = once(socket, 'end');
  answered.catch(() => undefined);
  try {
    socket.write('zINSTREAM\0');
    for await (const piece of content as AsyncIterable<Buffer>) {
      socket.write(lengthOf(piece));
      if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), answered]);
      if (socket.destroyed || socket.readableEnded) break;
    }
    if (socket.writable) socket.write(lengthOf(Buffer.alloc(0)));
    await answered;
  } finally {
    socket.destroy();
    content.destroy();
  }
  return verdictOf(answer);
}

const lengthOf = (piece: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
};

function verdictOf(answer: string): string | null {
  const said = answer.replaceAll('\0', '').trim();
  if (said === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) throw new Error(`The scanner answered: ${said.slice(0, 200)}`);
  return found;
}
