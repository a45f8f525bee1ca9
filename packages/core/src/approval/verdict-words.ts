/** What an act says of the thing it is about: a hold begins, the answer is yes, the answer is no. */
type Verdict = 'opens' | 'yes' | 'no';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/**
 * Participles and the like: they say the verdict beside any noun ("Header Block Removed", "Sperre gesetzt"). Folded: lower case,
 * no accents.
 */
const SAID: Readonly<Record<Verdict, ReadonlySet<string>>> = {
  opens: words(`set blocked locked held suspended imposed placed applied
    pose posee bloque bloquee suspendu suspendue retenu retenue gesetzt gesperrt eingesetzt angehalten
    bloqueado bloqueada retenido bloccato bloccata sospeso sospesa bloqueado geblokkeerd gezet opgeschort`),
  yes: words(`approved accepted released removed lifted cleared unblocked unlocked resolved signed validated authorised authorized granted
    confirmed endorsed ratified passed preapproved
    approuve approuvee accepte acceptee libere liberee leve levee retire retiree debloque debloquee signe signee valide validee autorise autorisee accorde accordee
    genehmigt freigegeben aufgehoben entsperrt entfernt akzeptiert angenommen bewilligt unterschrieben
    aprobado aprobada aceptado aceptada liberado liberada desbloqueado levantado firmado validado autorizado
    approvato approvata accettato accettata rilasciato sbloccato rimosso firmato convalidato autorizzato
    aprovado aprovada aceito aceita deferido assinado
    goedgekeurd geaccepteerd vrijgegeven gedeblokkeerd opgeheven verwijderd ondertekend geaccordeerd`),
  no: words(`rejected refused declined denied disapproved unapproved returned failed revoked vetoed
    rejete rejetee refuse refusee decline declinee renvoye renvoyee abgelehnt zuruckgewiesen zurueckgewiesen verweigert zuruckgegeben
    rechazado rechazada denegado denegada devuelto rifiutato rifiutata respinto respinta negato
    rejeitado rejeitada recusado indeferido negado devolvido afgewezen geweigerd afgekeurd teruggestuurd`),
};

/** Plain verbs and nouns: they say the verdict only where no participle does, for "Block" is a noun in "Block removed". */
const CALLED: Readonly<Record<Verdict, ReadonlySet<string>>> = {
  opens:
    words(`block lock hold suspend bloquer blocage suspendre sperre sperren anhalten bloquear bloqueo bloccare blocco bloqueio
    blokkeren blokkade`),
  yes: words(`approve accept release remove lift clear unblock unlock sign validate authorise authorize grant confirm
    approuver accepter liberer liberation lever levee debloquer deblocage signer valider autoriser accorder
    genehmigen genehmigung freigeben freigabe aufheben entsperren entsperrung akzeptieren annehmen bewilligen
    aprobar aceptar liberar desbloquear desbloqueo firmar validar autorizar approvare accettare rilasciare sbloccare sblocco
    aprovar aceitar desbloquear desbloqueio assinar deferir goedkeuren accepteren vrijgeven vrijgave deblokkeren ondertekenen`),
  no: words(`reject refuse decline deny disapprove return revoke veto rejeter refuser decliner renvoyer refus rejet
    ablehnen ablehnung zuruckweisen rechazar rechazo denegar rifiutare rifiuto respingere rejeitar recusar indeferir
    afwijzen afwijzing weigeren afkeuren`),
};

/** Words beside a verdict that do not tell one gate from another ("final approved", "partly released"). */
const BESIDE =
  words(`final finally finalement endgultig definitief definitivo was is been has be est a ete wurde wird es fue is door
  partly partially`);

/** Words with which somebody who asks hands his request in. */
const SUBMITTING =
  words(`submit submitted submits resubmitted request requested soumis soumise soumettre depose deposee demande demandee
  eingereicht einreichen beantragt beantragen ingediend indienen aangevraagd aanvragen presentado presentar solicitado solicitar enviado
  presentato presentare inviato richiesto submetido enviado`);

/** Words before the step that decides: "by SUPERVISOR", « par la direction ». */
const BY = words('by par durch von por per door da dal dalla del vom');

/** A word as written, and folded. */
interface Word {
  readonly text: string;
  readonly folded: string;
}

/** What the name of an act of authority says. `rest`: its words without the verdict; `key` the same, folded. */
export interface NameRead {
  readonly verdict: Verdict | null;
  readonly isSubmitting: boolean;
  readonly rest: string;
  readonly key: string;
  /** Who decides by the name: `SUPERVISOR` of "Permit APPROVED by SUPERVISOR". */
  readonly level: string | null;
}

/** Reads a name in seven languages. Without a word of a verdict, `rest` is the whole name. */
export function readName(name: string): NameRead {
  const all = wordsOf(name);
  const by = all.findIndex(({ folded }, at) => at > 0 && BY.has(folded));
  const head = by < 0 ? all : all.slice(0, by);
  const level = by < 0 || by === all.length - 1 ? null : textOf(all.slice(by + 1));
  const verdict = verdictIn(head, SAID) ?? verdictIn(head, CALLED);
  const handing = verdict === undefined ? head.findLast(({ folded }) => SUBMITTING.has(folded)) : undefined;
  const kept = all.filter(
    (word) =>
      word !== verdict?.word && word !== handing && !(verdict && head.includes(word) && BESIDE.has(word.folded)),
  );
  const isSubmitting = handing !== undefined;
  const rest = verdict === undefined && !isSubmitting ? name : textOf(kept);
  return { verdict: verdict?.says ?? null, isSubmitting, rest, key: keyOf(kept), level };
}

function verdictIn(
  all: readonly Word[],
  lexicon: Readonly<Record<Verdict, ReadonlySet<string>>>,
): { readonly word: Word; readonly says: Verdict } | undefined {
  const found = all.findLast(({ folded }) => sayOf(folded, lexicon) !== undefined);
  const says = found && sayOf(found.folded, lexicon);
  return found === undefined || says === undefined ? undefined : { word: found, says };
}

const sayOf = (folded: string, lexicon: Readonly<Record<Verdict, ReadonlySet<string>>>): Verdict | undefined =>
  (['opens', 'yes', 'no'] as const).find((says) => lexicon[says].has(folded));

const wordsOf = (name: string): Word[] =>
  name
    .split(/[\s_:;,/]+/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, folded: fold(text) }));

const textOf = (all: readonly Word[]): string => all.map(({ text }) => text).join(' ');
const keyOf = (all: readonly Word[]): string => all.map(({ folded }) => folded).join(' ');

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
