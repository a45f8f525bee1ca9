import { terms } from './term.ts';

/**
 * Whole names of the rows that a tool puts before and after every object. A name that says more (`Start production`,
 * `End of works`) is an act.
 */
export const OPENING_NAMES = new Set(
  (
    'start|begin|beginning|artificial start|start artificial|dummy start|start event|start node|process start|start process|case start|start case|trace start|start of case|start of process|source|' +
    'debut|debut du processus|debut processus|debut du dossier|anfang|prozessstart|prozess start|startereignis|prozessbeginn|beginn|inicio|inicio del proceso|inicio do processo|inicio proceso|inicio processo|inizio|inizio processo|aanvang|begin proces'
  ).split('|'),
);
export const CLOSING_NAMES = new Set(
  (
    'end|stop|finish|artificial end|end artificial|dummy end|end event|end node|process end|end process|case end|end case|trace end|end of case|end of process|sink|' +
    'fin|fin du processus|fin processus|fin du dossier|ende|prozessende|prozess ende|endereignis|fin del proceso|fin proceso|fim|fim do processo|fim processo|fine|fine processo|einde|eind|einde proces'
  ).split('|'),
);
/** Words that say themselves that no one did it. */
export const ARTIFICIAL_WORDS = terms(
  1,
  'artificial|dummy|kunstlich*|kuenstlich*|artificiel*|artificiale|fictif|ficticio',
);
