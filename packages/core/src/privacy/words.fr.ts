import { isSingular } from '../explain/index.ts';
import type { Phrase } from '../explain/index.ts';

const many =
  (of: string, one: string, more: string): Phrase =>
  (values) =>
    isSingular(values[of], 'fr') ? one : more;

export const PRIVACY_FRENCH = {
  'sheet.title': '{company} : note d’information du comité social et économique sur Aval, au {at}',
  'sheet.purpose': 'À quoi sert Aval',
  'sheet.purpose.aval':
    'Aval relit les enregistrements que l’entreprise possède déjà et montre, à partir de chaque paiement d’un client, le travail qui l’a permis : ce qui attend, ce qui revient, ce qui ne parvient à aucun client.',
  'sheet.purpose.not':
    'C’est le travail qui est mesuré, jamais la personne. Aval ne sert ni à évaluer, ni à surveiller, ni à comparer des salariés, et il est construit pour ne pas le pouvoir.',
  'sheet.recorded': 'Ce qui est enregistré',
  'sheet.period': 'Les faits vont du {from} au {to}.',
  'sheet.period.none': 'Aucun fait n’est enregistré pour l’instant.',
  'sheet.people': '{people} personnes apparaissent dans ces faits, chacune sous un pseudonyme.',
  'sheet.people.few': 'Moins de cinq personnes apparaissent dans ces faits, chacune sous un pseudonyme.',
  'sheet.people.none': 'Aucune personne n’apparaît dans ces faits.',
  'sheet.persons': 'Ce qui désigne une personne, et ce qu’il en advient',
  'sheet.persons.columns':
    'Les colonnes ci-dessous désignent des personnes. Les noms qu’elles portaient ne sont pas conservés : à leur place, l’enregistrement porte « *** ».',
  'sheet.persons.none': 'Aucune colonne importée n’a été reconnue comme désignant une personne.',
  'sheet.persons.key':
    'Un pseudonyme est une empreinte du nom, calculée avec une clé propre à l’entreprise (HMAC-SHA-256). La clé reste dans le dossier de l’entreprise. Sans elle, on ne peut pas retrouver le nom ; avec elle, on peut seulement vérifier un nom que l’on propose.',
  'sheet.persons.notes':
    'Limite : une colonne de texte libre qui cite quelqu’un au milieu d’une phrase peut ne pas être reconnue. Elle reste dans l’enregistrement d’origine, aucun chiffre n’en est tiré.',
  'sheet.never': 'Ce qui n’est jamais montré ni exporté',
  'sheet.never.name': 'Qui a fait un acte : les pages disent « une personne » ou « une machine ».',
  'sheet.never.five':
    'Un temps de travail, ou un chiffre par équipe ou par fonction, de moins de cinq personnes. Un groupe plus petit est réuni à d’autres, et son nom est masqué. Ce qui passe (dossiers, attentes, argent) est compté, quel que soit le nombre de ceux qui y travaillent.',
  'sheet.never.difference':
    'Ce qui se calculerait par différence au sein d’une question : le tout moins ses parties, une période moins une autre. Un groupe trop petit est toujours tu avec un autre. D’une question à l’autre, sur l’ensemble des données, ce n’est pas encore prouvé là où les équipes sont très petites.',
  'sheet.never.ranking': 'Un classement, une note ou une comparaison de personnes.',
  'sheet.never.decision': 'Une décision automatique concernant une personne : Aval n’en prend aucune.',
  'sheet.never.outside': 'Aval n’envoie rien à l’extérieur : il fonctionne sur l’ordinateur où il est installé.',
  'sheet.keepers': 'Qui peut savoir qui a agi',
  'sheet.keepers.rule':
    'Dire quels actes sont ceux d’une personne demande deux personnes différentes, chacune avec sa phrase secrète : l’une demande et dit pourquoi, l’autre donne son accord dans les 24 heures. Chaque étape est inscrite dans un journal que l’on ne peut pas modifier sans que cela se voie.',
  'sheet.keepers.limit':
    'Limite : qui peut lire le dossier de l’entreprise sur l’ordinateur peut aussi lire la clé. Ce dossier doit être réservé à un seul compte, et ses sauvegardes aussi.',
  'keepers.named': 'Ces deux personnes sont {one} et {two}.',
  'keepers.missing': 'Elles ne sont pas encore désignées : d’ici là, Aval ne dit à personne qui a agi.',
  'journal.whole': (values) =>
    `${isSingular(values['entries'], 'fr') ? 'Le journal compte {entries} inscription.' : 'Le journal compte {entries} inscriptions.'} Son empreinte est {head} : en la notant, on peut vérifier plus tard que rien n’a été réécrit.`,
  'journal.empty': 'Le journal est vide : personne n’a demandé qui avait agi.',
  'journal.broken': 'Le journal n’est plus tel qu’il a été écrit, à partir de l’inscription n° {n}.',
  'sheet.access': 'Qui a consulté quoi',
  'sheet.access.rule':
    'Chaque réponse ouverte est notée : quelle question, sur quelle partie des données, quand, depuis quel compte de l’ordinateur. Aucun chiffre n’y figure. Une même question rouverte dans les dix minutes est une seule consultation.',
  'sheet.access.count': many(
    'accesses',
    '{accesses} consultation est notée à ce jour.',
    '{accesses} consultations sont notées à ce jour.',
  ),
  'sheet.access.read':
    'Les personnes concernées et leurs représentants peuvent lire ce relevé : page « Vie privée », ou commande « aval privacy log ».',
  'sheet.kept': 'Combien de temps',
  'rule.persons': many(
    'months',
    'Au-delà de {months} mois, les actes restent et n’ont plus d’auteur : qui a agi est oublié.',
    'Au-delà de {months} mois, les actes restent et n’ont plus d’auteur : qui a agi est oublié.',
  ),
  'rule.persons.never':
    'Aucune durée n’est fixée : les pseudonymes sont conservés tant que l’entreprise conserve ces données dans Aval.',
  'rule.accesses': 'Le relevé des consultations est conservé {months} mois.',
  'rule.journal':
    'Le journal est conservé tant que l’entreprise est dans Aval : il ne contient ni le nom ni le pseudonyme des personnes recherchées.',
  erased: many(
    'people',
    '{people} personne a été effacée et reste exclue des imports suivants.',
    '{people} personnes ont été effacées et restent exclues des imports suivants.',
  ),
  'erased.few': 'Quelques personnes (moins de cinq) ont été effacées et restent exclues des imports suivants.',
  'erased.none': 'Personne n’a demandé à être effacé à ce jour.',
  'sheet.rights': 'Les droits de chacun',
  'sheet.rights.own':
    'Voir ses propres données, et chaque fois que l’on a cherché à savoir qui l’on était : demandez-le à l’une des deux personnes désignées, qui vérifie votre identité (commande « aval privacy mine »).',
  'sheet.rights.erase':
    'Être effacé : vos actes restent dans l’histoire de l’entreprise et ne sont plus ceux de personne ; vous restez exclu même si le fichier est importé de nouveau (commande « aval privacy erase »).',
  'sheet.rights.others':
    'Faire rectifier ce qui est faux, s’opposer, demander la limitation : adressez-vous à l’entreprise. Vous pouvez saisir l’autorité de contrôle (en France, la CNIL).',
  'sheet.law': 'Ce que prévoit le Code du travail',
  'sheet.law.council':
    'Le comité est informé et consulté avant la décision de mettre en œuvre un moyen qui permet un contrôle de l’activité des salariés (art. L. 2312-38). Aval n’est pas fait pour ce contrôle, mais lit des données qui disent qui a agi : la consultation est recommandée.',
  'sheet.law.informed':
    'Aucune information concernant personnellement un salarié ne peut être collectée par un dispositif qui n’a pas été porté à sa connaissance auparavant (art. L. 1222-4).',
  'sheet.proofs': 'Ce qui le prouve',
  'sheet.proofs.rule':
    'Chaque promesse de cette note est vérifiée par un essai automatique, à chaque version d’Aval. Les fichiers ci-dessous sont livrés avec lui et peuvent être lus et relancés.',
  'record.title': '{company} : fiche du registre des activités de traitement (RGPD, art. 30), au {at}',
  'record.a': 'Responsable du traitement, et délégué à la protection des données (a)',
  'record.b': 'Finalités (b)',
  'record.b.aval':
    'Reconstituer, à partir des encaissements, la chaîne de travail qui les a permis ; chercher ce qui retient ou perd ce travail ; jamais évaluer des personnes.',
  'record.c': 'Personnes et données concernées (c)',
  'record.c.people':
    'Salariés et autres intervenants nommés dans les données de gestion : {people} personnes, sous pseudonymes.',
  'record.c.people.few':
    'Salariés et autres intervenants nommés dans les données de gestion : moins de cinq personnes, sous pseudonymes.',
  'record.c.people.none': 'Aucune personne n’est nommée dans les données importées.',
  'record.c.data':
    'Données : auteur d’un acte (pseudonyme), acte, instant, équipe, fonction, responsable hiérarchique quand une table le dit. Un client qui est une personne physique garde le nom que les données lui donnent. Les colonnes ci-dessous ont été masquées.',
  'record.c.users': 'Utilisateurs d’Aval : compte de l’ordinateur, question posée, instant.',
  'record.sources': 'Origine des données',
  'record.sources.rule': 'Fichiers et bases que l’entreprise a importés et qui comptent aujourd’hui :',
  'record.d': 'Destinataires (d)',
  'record.d.aval':
    'Aval ne transmet aucune donnée par lui-même ; les exports sont faits par une personne, sous pseudonymes.',
  'record.e': 'Transferts hors de l’Union européenne (e)',
  'record.e.aval':
    'Aval n’en fait aucun : il fonctionne sur l’ordinateur où il est installé et n’appelle aucun service.',
  'record.f': 'Délais d’effacement (f)',
  'record.g': 'Mesures de sécurité (g ; art. 32)',
  'record.g.pseudonyms':
    'Pseudonymisation à l’import par empreinte à clé (HMAC-SHA-256) ; la clé et les journaux ne sont lisibles que du compte qui les possède.',
  'record.g.five':
    'Aucun temps de travail de moins de cinq personnes, y compris, au sein d’une question, par différence du tout et de ses parties.',
  'record.g.local':
    'Le serveur n’écoute par défaut que l’ordinateur lui-même et refuse les appels venus d’autres sites ou d’autres noms.',
  'record.g.killed':
    'Un import, une annulation ou un effacement interrompu n’a aucun effet ; ce qui a été confirmé n’est pas perdu.',
  'record.g.disk':
    'Aval ne chiffre pas le disque : ce chiffrement, les droits sur le dossier et les sauvegardes relèvent de l’entreprise.',
  'column.file': 'Source',
  'column.at': 'Importée le',
  'column.rows': 'Lignes',
  'column.table': 'Table',
  'column.name': 'Colonne',
  'column.fate': 'Ce qu’elle devient',
  'column.promise': 'Promesse',
  'column.test': 'Essai',
  'word.fate-pseudonym': 'pseudonyme ; le nom n’est pas conservé',
  'word.fate-masked': 'masquée ; rien n’en est conservé',
  'word.fate-kept': 'conservée',
  'word.proof-difference':
    'Aucun temps de travail d’une à quatre personnes, même, au sein d’une question, par différence du tout et de ses parties',
  'word.proof-pseudonyms': 'Les noms ne sont pas conservés',
  'word.proof-small-groups': 'Les petits groupes ne sont pas nommés',
  'word.proof-two-people': 'Deux personnes pour savoir qui a agi ; le journal montre qu’on y touche',
  'word.proof-erasure': 'Une personne effacée reste exclue',
  'word.proof-killed': 'Un effacement interrompu est entier ou n’a pas eu lieu',
  'word.proof-retention': 'Les durées sont appliquées',
  'word.proof-access': 'Les consultations sont notées',
  'form.controller': 'Responsable du traitement',
  'form.controller.said': 'Responsable du traitement : {answer}.',
  'form.controller.missing': 'Le responsable du traitement n’est pas indiqué.',
  'form.contact': 'Coordonnées du responsable',
  'form.contact.said': 'Coordonnées : {answer}.',
  'form.contact.missing': 'Les coordonnées du responsable ne sont pas indiquées.',
  'form.officer': 'Délégué à la protection des données, ou personne à qui s’adresser',
  'form.officer.said': 'Délégué à la protection des données, ou personne à qui s’adresser : {answer}.',
  'form.officer.missing': 'Le délégué à la protection des données, ou la personne à qui s’adresser, n’est pas indiqué.',
  'form.purposes': 'Finalités que l’entreprise s’est fixées',
  'form.purposes.said': 'Finalités de l’entreprise : {answer}.',
  'form.purposes.missing': 'L’entreprise n’a pas encore dit pour quelles finalités elle utilise Aval.',
  'form.basis': 'Base légale (RGPD, art. 6)',
  'form.basis.said': 'Base légale (RGPD, art. 6) : {answer}.',
  'form.basis.missing': 'La base légale (RGPD, art. 6) n’est pas indiquée.',
  'form.consulted': 'Information et consultation du comité social et économique',
  'form.consulted.said': 'Information et consultation du comité : {answer}.',
  'form.consulted.missing': 'L’entreprise n’a pas indiqué quand le comité a été informé et consulté.',
  'form.recipients': 'Destinataires des résultats',
  'form.recipients.said': 'Destinataires : {answer}.',
  'form.recipients.missing': 'Les destinataires des résultats ne sont pas indiqués.',
  'form.transfers': 'Transferts hors de l’Union européenne',
  'form.transfers.said': 'Transferts par l’entreprise : {answer}.',
  'form.transfers.missing':
    'L’entreprise n’a pas dit si elle transmet elle-même des résultats hors de l’Union européenne.',
  'form.security': 'Mesures de sécurité de l’entreprise',
  'form.security.said': 'Mesures de l’entreprise : {answer}.',
  'form.security.missing':
    'Les mesures de l’entreprise (accès au dossier, chiffrement du disque, sauvegardes) ne sont pas indiquées.',
} as const satisfies Readonly<Record<string, Phrase>>;
