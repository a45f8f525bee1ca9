import type { FastifyRequest } from 'fastify';
import type { Locale } from '@aval/core/explain';

/** The language of an answer: `?lang=` (where a page cannot set headers: downloads, event streams), else Accept-Language. */
export function languageOf(
  request: Pick<FastifyRequest, 'url' | 'headers'>,
  { locale }: { readonly locale: Locale },
): Locale {
  const named = /[?&]lang=(fr|en)(?:[&#]|$)/.exec(request.url)?.[1];
  return (named as Locale | undefined) ?? localeOf(request.headers['accept-language'], locale);
}

/** The language asked for: the first of French and English by weight in Accept-Language, else the given one. */
export function localeOf(acceptLanguage: string | undefined, otherwise: Locale): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1];
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Locale | undefined) ?? otherwise;
}
