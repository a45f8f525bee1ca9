import type { FastifyError, FastifySchemaValidationError } from 'fastify';
import { sayText } from '@aval/core/explain';
import type { Locale } from '@aval/core/explain';
import { ExportError, LedgerError, PrivacyError, SourceError } from '@aval/store';
import type { Problem } from '../contract.ts';
import { ALL_WORDS } from './all-words.ts';
import { problem, problemOf } from './problem.ts';
import type { Values } from './problem.ts';
import { named, Refusal } from './refusal.ts';
import { EXPORT_STATUS, LEDGER_STATUS, PRIVACY_STATUS } from './status.ts';
import type { ProblemCode } from './status.ts';

/** Any error as a problem in words. What nobody foresaw is `unexpected`: its message and stack stay inside. */
export function explainError(error: unknown, locale: Locale): Problem {
  if (error instanceof Refusal) return refused(error, locale);
  if (error instanceof SourceError) return stored('source', 422, error, locale);
  if (error instanceof LedgerError) return stored('ledger', LEDGER_STATUS[error.code], error, locale);
  if (error instanceof ExportError) return stored('export', EXPORT_STATUS[error.code], error, locale);
  if (error instanceof PrivacyError) return stored('privacy', PRIVACY_STATUS[error.code], error, locale);
  const known = FROM_FASTIFY[codeOf(error)] ?? FROM_SYSTEM[codeOf(error)];
  if (known !== undefined) return problemOf(known, {}, locale);
  const invalid = (error as FastifyError | undefined)?.validation?.[0];
  if (invalid === undefined) return problemOf('unexpected', {}, locale);
  return problemOf('request-invalid', whereAndExpected(invalid, error as FastifyError), locale);
}

function refused({ code, values, problems }: Refusal, locale: Locale): Problem {
  const said = problems.map((statement) => sayText(statement, ALL_WORDS, locale)).join(' ');
  return problemOf(code, { ...values, problems: named(said) }, locale);
}

/** The coded errors of `store` bring their own sentences. */
function stored(
  from: 'source' | 'ledger' | 'export' | 'privacy',
  status: number,
  error: SourceError | LedgerError | ExportError | PrivacyError,
  locale: Locale,
): Problem {
  const say = (statement: SourceError['statement']): string => sayText(statement, ALL_WORDS, locale);
  return problem(`${from}.${error.code}`, status, {
    title: say({ code: `${status === 422 && from === 'ledger' ? 'mapping' : from}-error.title`, values: {} }),
    detail: say(error.statement),
    next: say(error.next),
  });
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const FROM_FASTIFY: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'url-unreadable',
  FST_ERR_MAX_PARAM_LENGTH: 'url-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'mapping-too-large',
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
    case 'maxLength':
      return `≤ ${limit}`;
    case 'minimum':
    case 'minLength':
      return `≥ ${limit}`;
    case 'enum':
      return (allowedValues ?? []).join(' | ');
    case 'type':
      return String(type);
    default:
      return keyword;
  }
}
