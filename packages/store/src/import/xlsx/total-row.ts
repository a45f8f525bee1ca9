import { isFigure } from '../header-row.ts';
import type { SheetRow } from './sheet-rows.ts';

const WORDS = [
  '(grand|sub|sous|sum|general|overall|running|net|gross)?[ -]?(total|totals|totaux|totale|totali|totales|totais|totaal|totalen)',
  '(zwischen|gesamt|end)?summen?',
  'gesamt(betrag|ergebnis|wert)?',
  'insgesamt',
  '(eind|sub)totaal',
  'ensemble',
  'somme|somma|suma|soma|som',
];
const MORE =
  '( (général|générale|general|generale|geral|ht|ttc|hors taxes|brut|net|netto|brutto|amount|eur|usd|chf|gbp|€|\\$|£|\\d{4}))*';
const LABEL = new RegExp(`^(${WORDS.join('|')})${MORE}\\s*[:.=]?$`, 'iu');

/** A row that adds up the ones above: a word for it, and beside it nothing but figures. */
export function isTotalRow({ values }: SheetRow): boolean {
  const filled = values.filter((value) => value !== undefined && value.trim() !== '');
  const [label = '', ...others] = filled;
  return (
    label !== undefined && LABEL.test(label.trim()) && others.every((value) => value !== undefined && isFigure(value))
  );
}
