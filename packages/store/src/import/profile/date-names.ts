const NAMED =
  /(?:^|[^\p{L}])(?:date|dates|datum|fecha|data|dat|dt|jour|tag|dia|giorno|dag|timestamp|horodatage|zeitpunkt|zeitstempel|echeance|termin|scadenza|vencimiento|vencimento|deadline|due|\p{L}*(?:datum|date|termin|_dt|stamp))(?:[^\p{L}]|$)/iu;
const SAID =
  /(?:ed|en)[ _]?(?:at|on)$|\p{Ll}(?:Date|Datum|At|On|Time|Stamp)(?:[^\p{L}]|$)|^(?:start|end|begin)[ _]?(?:time)?$|(?:event|start|end|complete)[ _]?time/iu;
const LENGTH_OF_TIME =
  /duration|duree|dauer|duracion|durata|duracao|duur|elapsed|lead|cycle|processing|waiting|handling|delay|hours|minutes|seconds|days/i;

/** True when a column's name says that it holds a date; a length of time is none. */
export function namesDate(name: string): boolean {
  const folded = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return !LENGTH_OF_TIME.test(folded) && (NAMED.test(folded) || SAID.test(folded));
}
