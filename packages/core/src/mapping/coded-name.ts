/** A name without a word: a hash, a number, or a noun of any act with a number (`Activity 17`, `A01`, `Step B`). */
export const isCode = (name: string): boolean =>
  /^[0-9a-f]{6,}$/i.test(name.trim()) && /\d/.test(name)
    ? true
    : /^((activity|task|step|event|action|act|node|state|op|operation|activite|etape|tache|aktivitat|aktivität|schritt|vorgang|actividad|tarea|paso|attivita|atividade|tarefa|activiteit|taak|stap)[\s_-]*)?[a-z]{0,2}[\s._-]*\d*$/i.test(
        name.trim(),
      );
