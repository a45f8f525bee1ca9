import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Effects } from './effects.ts';
import { languageOf } from './problem/language.ts';
import { Refusal } from './problem/refusal.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The built page: its files, and `index.html` at every other address outside /api, since the page routes by itself.
 * Files below /assets carry their content's hash in their name, so they may be kept for ever.
 */
export async function servePage(app: FastifyInstance, effects: Effects): Promise<void> {
  const root = resolve(effects.page);
  await app.register(fastifyStatic, {
    root,
    serve: false,
    cacheControl: false,
    dotfiles: 'ignore',
    suppressWarning: true,
  });
  app.setNotFoundHandler(async (request, reply) => {
    const path = pagePath(request);
    const file = fileBelow(root, path);
    if (file !== undefined) {
      return reply.header('cache-control', path.startsWith('/assets/') ? FOR_EVER : 'no-cache').sendFile(file);
    }
    if (path.startsWith('/assets/')) throw new Refusal('route-unknown');
    if (fileBelow(root, '/index.html') === undefined) return sendMissing(request, reply, effects);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

/** The path asked for, decoded; refused when it is the interface's, or not a page's at all. */
function pagePath({ method, url }: FastifyRequest): string {
  const raw = url.split(/[?#]/, 1)[0] ?? '/';
  if ((method !== 'GET' && method !== 'HEAD') || /^\/api(\/|$)/.test(raw)) throw new Refusal('route-unknown');
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new Refusal('url-unreadable');
  }
}

/** Path of an existing file below the root, relative to it; never outside of it, never a hidden one. */
function fileBelow(root: string, path: string): string | undefined {
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const file = resolve(root, `.${path}`);
  if (!file.startsWith(root + sep) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return file.slice(root.length + 1);
}

const MISSING = {
  fr: [
    'Les écrans ne sont pas encore construits',
    'Lancez <code>npm start</code> à la racine du projet\u00a0: il les construit, puis ouvre Aval.',
  ],
  en: [
    'The screens are not built yet',
    'Run <code>npm start</code> at the root of the project: it builds them, then opens Aval.',
  ],
} as const;

async function sendMissing(request: FastifyRequest, reply: FastifyReply, effects: Effects): Promise<FastifyReply> {
  const language = languageOf(request, effects);
  const [title, next] = MISSING[language];
  return reply
    .code(503)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Aval</title><h1>${title}</h1><p>${next}</p></html>`,
    );
}
