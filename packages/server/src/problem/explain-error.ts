import type { FastifyError, FastifySchemaValidationError } from 'fastify';
import type { Locale } from '@aval/core/explain';
import type { Problem } from '../contract.ts';
import { problemOf } from './problem.ts';
import type { Values } from './problem.ts';
import { counted, named, Refusal } from './refusal.ts';
import type { ProblemCode } from './words.ts';

/** Any error as a problem in words. What nobody foresaw is `unexpected`: its message and stack stay inside. */
export function explainError(error: unknown, locale: Locale): Problem {
  if (error instanceof Refusal) return problemOf(error.code, error.values, locale);
  const known = FROM_FASTIFY[codeOf(error)] ?? FROM_SYSTEM[codeOf(error)];
  if (known !== undefined) return problemOf(known, {}, locale);
  const invalid = (error as FastifyError | undefined)?.validation?.[0];
  if (invalid !== undefined)
    return problemOf('request-invalid', whereAndExpected(invalid, error as FastifyError), locale);
  return problemOf('unexpected', {}, locale);
}

/** Body larger than the limit that its own route sets. */
export const tooLarge = (limit: number): Refusal => new Refusal('body-too-large', { limit: counted(limit) });

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const FROM_FASTIFY: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'url-unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-unreadable',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-unreadable',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'type-unsupported',
  FST_ERR_CTP_INVALID_TYPE: 'type-unsupported',
  FST_ERR_CTP_EMPTY_TYPE: 'type-unsupported',
};

const FROM_SYSTEM: Readonly<Record<string, ProblemCode>> = { ENOSPC: 'disk-full', EDQUOT: 'disk-full' };

function whereAndExpected(invalid: FastifySchemaValidationError, error: FastifyError): Values {
  const missing = invalid.params['missingProperty'];
  const path = invalid.instancePath.split('/').filter((part) => part !== '');
  const where = [...path, ...(typeof missing === 'string' ? [missing] : [])].join('.');
  return {
    where: named(where === '' ? (error.validationContext ?? 'body') : where),
    expected: named(expected(invalid)),
  };
}

function expected({ keyword, params }: FastifySchemaValidationError): string {
  const { limit, allowedValues, type } = params as { limit?: number; allowedValues?: unknown[]; type?: string };
  switch (keyword) {
    case 'maximum':
      return `≤ ${limit}`;
    case 'minimum':
      return `≥ ${limit}`;
    case 'maxLength':
      return `… ${limit}`;
    case 'minLength':
      return `${limit} …`;
    case 'enum':
      return (allowedValues ?? []).join(' | ');
    case 'type':
      return String(type);
    default:
      return keyword;
  }
}
