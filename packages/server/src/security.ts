import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './problem/refusal.ts';

/** Styles are set by the page's components as it runs; scripts only ever come from the server itself. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Answers only to those who call the server by an address or as `localhost` (a name could be made to point here by
 * anybody: DNS rebinding), and lets nothing be changed from another site's page.
 */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS);
    if (!isOwnHost(request.headers.host)) throw new Refusal('host-unknown');
    if (changes(request) && comesFromElsewhere(request)) throw new Refusal('origin-unknown');
  });
}

function isOwnHost(host: string | undefined): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

const changes = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

function comesFromElsewhere({ headers }: FastifyRequest): boolean {
  const { origin } = headers;
  if (origin === undefined) return ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  return !URL.canParse(origin) || new URL(origin).host !== headers.host?.toLowerCase();
}
