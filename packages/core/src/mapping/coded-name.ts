import { foldText } from './name-words.ts';

const HASH = /^(?=.*\d)[0-9a-f][0-9a-f-]{4,}[0-9a-f]$/;
const NUMBERED =
  /^((activity|task|step|event|action|act|node|state|op|operation|activite|etape|tache|aktivitat|schritt|vorgang|actividad|tarea|paso|attivita|atividade|tarefa|activiteit|taak|stap)[\s_-]*)?[a-z]{0,2}[\s._-]*\d*$/;

/** A name without a word: a hash, a number, or a noun of any act with a number (`Activity 17`, `A01`, `Step B`). */
export function isCode(name: string): boolean {
  const text = foldText(name.trim());
  return HASH.test(text) || NUMBERED.test(text);
}
