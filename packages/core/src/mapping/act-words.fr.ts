import type { Phrase, Statement } from '../explain/index.ts';
import type { ACT_ENGLISH } from './act-words.en.ts';

const n = (values: Statement['values'], kind: string): number =>
  values[kind]?.unit === 'count' ? values[kind].value : 0;

const KINDS: readonly (readonly [string, string, string])[] = [
  ['approval', 'approbation ou contrôle', 'approbations ou contrôles'],
  ['report', 'compte rendu interne', 'comptes rendus internes'],
  ['state', 'état qu’un système enregistre', 'états qu’un système enregistre'],
  ['customer', 'acte du client', 'actes du client'],
  ['supplier', 'acte du fournisseur', 'actes du fournisseur'],
  ['artificial', 'ligne qui n’est pas un acte', 'lignes qui ne sont pas des actes'],
];

/** Why an activity is taken for the kind of act it is, in French. */
export const ACT_FRENCH: Readonly<Record<keyof typeof ACT_ENGLISH, Phrase>> = {
  'mapping.kinds.found': (values) => {
    const found = KINDS.filter(([kind]) => n(values, kind) > 0);
    const parts = found.map(([kind, one, many]) => `{${kind}} ${n(values, kind) === 1 ? one : many}`);
    return `Parmi les activités, d’après leurs noms et la façon dont elles sont enregistrées : ${parts.join(', ')} ; le reste ({work}) est du travail.`;
  },
  'mapping.act.coded': 'Son nom est un code : rien ne dit de quelle nature est cet acte. Il est tenu pour du travail.',
  'mapping.act.plain': 'Rien ne dit que ce soit autre chose que du travail.',
  'mapping.act.works': '« {word} » est un mot de travail.',
  'mapping.act.recording': '« {word} » : quelqu’un consigne ce qui est arrivé.',
  'mapping.act.goods': 'De la marchandise arrive (« {word} ») : la réceptionner est un travail.',
  'mapping.act.pays': '« {word} » : c’est l’entreprise qui verse ou passe l’argent en compte.',
  'mapping.act.paper': 'Il s’agit d’une décision ou d’un contrôle, mais « {word} » en fait un simple travail.',
  'mapping.act.started': 'L’activité est enregistrée avec son début : quelqu’un y passe du temps.',
  'mapping.act.decides': '« {word} » est un mot d’autorité : approuver, libérer, bloquer, signer, faire remonter.',
  'mapping.act.checks': '« {word} » est un mot de contrôle du travail d’autrui.',
  'mapping.act.declines': '« {word} » : l’entreprise décide, et dit non.',
  'mapping.act.report': '« {word} » est un mot de compte rendu.',
  'mapping.act.report-to': 'L’acte informe quelqu’un de l’entreprise : « {word} ».',
  'mapping.act.automatic': '« {word} » dit qu’un système le fait.',
  'mapping.act.by-itself': '« {word} » arrive de soi-même : personne ne le fait.',
  'mapping.act.waits': '« {word} » : on attend quelqu’un, personne n’agit.',
  'mapping.act.robots': 'Ce sont des machines qui le font ({share} de ses lignes).',
  'mapping.act.never-started':
    'D’autres activités sont enregistrées avec leur début, celle-ci jamais : un système l’enregistre.',
  'mapping.act.customer': 'Son nom dit qui le fait : « {word} », le client.',
  'mapping.act.customer-act': '« {word} » est ce que fait un client.',
  'mapping.act.came-from-customer': '« {word} » arrive du client.',
  'mapping.act.receipt': '« {word} » : le client paie.',
  'mapping.act.receipt-rule': 'L’acte tient lieu d’encaissement : c’est celui qui paie qui le fait.',
  'mapping.act.pays-rule': 'L’acte tient lieu d’argent qui sort : c’est l’entreprise qui paie.',
  'mapping.act.supplier': 'Son nom dit qui le fait : « {word} », que l’entreprise paie.',
  'mapping.act.came-from-supplier': '« {word} » arrive de quelqu’un que l’entreprise paie.',
  'mapping.act.artificial':
    '« {word} » est le nom que des outils donnent aux lignes qu’ils ajoutent aux deux bouts de chaque objet.',
  'mapping.act.always-first': 'Dans {share} des objets qui la portent, elle est le tout premier enregistrement.',
  'mapping.act.always-last': 'Dans {share} des objets qui la portent, elle est le tout dernier enregistrement.',
};
