import type { FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from './security-headers.ts';

/** A comment this often keeps proxies and browsers from taking silence for an end. */
const HEARTBEAT_MS = 15_000;

export interface EventStream {
  /** Sends one event; a reader that does not keep up is sent no more until it does, and then only what is newest. */
  send(event: string, data: unknown): void;
  close(): void;
}

/** Server-sent events (WHATWG HTML §9.2) as the answer to a request. `onClose` runs once, when the reader or the server ends it. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply, onClose: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const waiting = new Map<string, string>();
  const heartbeat = setInterval(() => void raw.write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  raw.on('drain', () => {
    for (const line of waiting.values()) raw.write(line);
    waiting.clear();
  });
  request.raw.socket.setNoDelay(true);
  raw.once('close', () => {
    clearInterval(heartbeat);
    onClose();
  });
  return {
    send: (event, data) => {
      const line = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      if (raw.writableNeedDrain) waiting.set(event, line);
      else raw.write(line);
    },
    close: () => void raw.end(),
  };
}
