import type { Phrase } from '@aval/core/explain';
import type { DATABASE_ENGLISH } from './words-of-databases.en.ts';

/** What the readers of workbooks and databases say, in French. */
export const DATABASE_FRENCH: Readonly<Record<keyof typeof DATABASE_ENGLISH, Phrase>> = {
  'source.old-workbook': '« {file} » est un classeur dans un format qu’Aval ne lit pas ({value}).',
  'source.old-workbook.next':
    'Ouvrez-le dans votre tableur et enregistrez-le comme classeur Excel (.xlsx), puis importez celui-ci.',
  'source.in-use': '« {file} » est utilisé par un autre programme.',
  'source.in-use.next': 'Fermez le programme qui l’a ouvert, ou copiez le fichier, puis importez à nouveau.',
  'source.newer-version': '« {file} » a été écrit par une autre version de son programme ({value}).',
  'source.newer-version.next': 'Exportez ses tables en Parquet ou en CSV, puis importez-les.',
  'source.bad-address': '« {file} » n’est pas l’adresse d’une base de données ({value}).',
  'source.bad-address.next': 'Écrivez-la ainsi : postgresql://utilisateur:motdepasse@hôte:5432/base?table=schéma.nom',
  'source.unreachable': 'Aucune base de données ne répond à {file} ({value}).',
  'source.unreachable.next': 'Vérifiez l’hôte, le port et le pare-feu, et que la base est en marche.',
  'source.wrong-password': 'La base de données {file} refuse cet utilisateur ({value}).',
  'source.wrong-password.next':
    'Vérifiez l’utilisateur et le mot de passe, ou demandez à l’administrateur un compte qui a le droit de lire.',
  'source.no-database': 'La base de données {file} n’existe pas.',
  'source.no-database.next': 'Vérifiez le nom qui suit l’hôte dans l’adresse.',
  'source.no-table': 'La base de données {file} n’a pas de table « {value} ».',
  'source.no-table.next':
    'Vérifiez son schéma et son nom : table=schéma.nom, avec les majuscules et minuscules de la base.',
  'source.table-forbidden': 'Cet utilisateur n’a pas le droit de lire la table « {value} » de {file}.',
  'source.table-forbidden.next':
    'Faites accorder le droit de la lire (GRANT SELECT), ou ne nommez que les tables voulues : ?table=schéma.nom',
  'source.encryption-required': 'La base de données {file} n’est pas joignable comme l’adresse le demande : {value}',
  'source.encryption-required.next':
    'Employez sslmode=require (chiffré), sslmode=verify-full (chiffré et vérifié) ou sslmode=disable (non chiffré), selon ce que dit l’administrateur.',
  'source.connection-lost': 'La connexion à {file} a été perdue pendant la lecture ({value}).',
  'source.connection-lost.next': 'Importez à nouveau ; rien de cette lecture n’a été gardé.',
};
