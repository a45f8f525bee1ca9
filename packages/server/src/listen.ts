import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ServerOptions } from './options.ts';

const TRIES = 20;

/** Listens on the wanted port; when nobody named it and it is taken, on the next free one. Returns the port. */
export async function listenNear(app: FastifyInstance, { host, port, portNamed }: ServerOptions): Promise<number> {
  for (let tried = 0; ; tried++) {
    try {
      await app.listen({ host, port: port + tried });
      return (app.server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || portNamed || tried === TRIES) throw error;
    }
  }
}
