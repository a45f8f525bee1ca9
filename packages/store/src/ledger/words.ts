import type { Statement, Words } from '@aval/core/explain';

type Values = Statement['values'];
const has = (values: Values, name: string): boolean => values[name] !== undefined;

/** Who holds a ledger, as far as it is known. */
const holderFr = (values: Values): string =>
  `${has(values, 'pid') ? ' (processus {pid}' : ''}${has(values, 'pid') && has(values, 'port') ? ', port {port}' : ''}${has(values, 'pid') ? ')' : ''}`;
const holderEn = (values: Values): string =>
  `${has(values, 'pid') ? ' (process {pid}' : ''}${has(values, 'pid') && has(values, 'port') ? ', port {port}' : ''}${has(values, 'pid') ? ')' : ''}`;
const inTable = (values: Values, words: string): string =>
  (values['table'] as { value?: string } | undefined)?.value ? words : '';

/** What `LedgerError` and the rules of refused rows say: `ledger.<code>`, `refused.<rule>`, and `.next` what to do. */
export const LEDGER_WORDS: Words = {
  fr: {
    'ledger.locked': (values) => `« {company} » est déjà ouverte dans un autre programme${holderFr(values)}.`,
    'ledger.locked.next': (values) =>
      has(values, 'port')
        ? 'Continuez dans la page ouverte à l’adresse http://localhost:{port}, ou arrêtez ce programme, puis réessayez.'
        : 'Fermez l’autre fenêtre ou l’autre commande Aval, puis réessayez.',
    'ledger.absent': 'Il n’y a pas d’entreprise « {company} » ici.',
    'ledger.absent.next': 'Vérifiez le nom et le dossier de travail, ou importez un premier fichier pour la créer.',
    'ledger.not-a-ledger': 'Le fichier ledger.duckdb de « {company} » n’est pas un registre d’Aval.',
    'ledger.not-a-ledger.next':
      'Déplacez ce fichier hors du dossier de l’entreprise, ou remettez la copie de sauvegarde du registre.',
    'ledger.newer': 'Le registre de « {company} » a été écrit par une version plus récente d’Aval.',
    'ledger.newer.next': 'Mettez Aval à jour, puis ouvrez-le de nouveau. Rien n’a été modifié.',
    'ledger.other-world':
      '« {company} » contient déjà des faits d’une autre nature : le réel et l’imaginé ne se mélangent pas.',
    'ledger.other-world.next': 'Choisissez un autre nom d’entreprise.',
    'ledger.disk-full': 'Il n’y a plus de place sur le disque : rien n’a été écrit dans « {company} ».',
    'ledger.disk-full.next':
      'Libérez de la place (comptez trois fois la taille du fichier décompressé), puis recommencez.',
    'ledger.no-permission': 'Aval n’a pas le droit d’écrire dans le dossier de « {company} ».',
    'ledger.no-permission.next':
      'Donnez à votre compte le droit d’écrire dans ce dossier, ou choisissez un autre dossier de travail.',
    'ledger.out-of-memory': 'La mémoire accordée à Aval n’a pas suffi : rien n’a été écrit dans « {company} ».',
    'ledger.out-of-memory.next':
      'Fermez d’autres programmes et recommencez ; si cela ne suffit pas, importez le fichier en plusieurs parties.',
    'ledger.key-missing':
      'La clé des pseudonymes (pseudonym.key) manque dans le dossier de « {company} » : les mêmes personnes ne seraient plus reconnues.',
    'ledger.key-missing.next':
      'Remettez le fichier pseudonym.key de votre sauvegarde, ou importez tout dans une nouvelle entreprise.',
    'ledger.name': '« {company} » ne peut pas servir de nom de dossier.',
    'ledger.name.next': 'Utilisez des lettres, des chiffres et des tirets, 64 caractères au plus.',
    'ledger.damaged': 'Le registre de « {company} » est abîmé et ne peut pas être ouvert.',
    'ledger.damaged.next':
      'Remettez une copie de sauvegarde de ledger.duckdb, ou supprimez l’entreprise et importez de nouveau vos fichiers.',
    'ledger.table-missing': 'La correspondance parle d’une table « {table} » que le fichier ne contient pas.',
    'ledger.table-missing.next':
      'Corrigez le nom de la table dans la correspondance, ou choisissez le fichier pour lequel elle a été écrite.',
    'ledger.column-missing':
      'La correspondance parle d’une colonne « {column} » que la table « {table} » ne contient pas.',
    'ledger.column-missing.next':
      'Corrigez le nom de la colonne dans la correspondance : majuscules et espaces comptent.',
    'ledger.role-missing': (values) =>
      `Aucune colonne${inTable(values, ' de la table « {table} »')} ne joue le rôle « {role} », sans lequel il n’y a pas de faits.`,
    'ledger.role-missing.next': 'Indiquez dans la correspondance quelle colonne joue ce rôle.',
    'ledger.zone': '« {zone} » n’est pas un fuseau horaire connu.',
    'ledger.zone.next': 'Écrivez-le comme « Europe/Paris » ou « UTC ».',
    'ledger.pattern': 'Le format de date « {pattern} » de la colonne « {column} » n’est pas lisible.',
    'ledger.pattern.next': 'Écrivez-le comme « %d/%m/%Y %H:%M », ou utilisez « iso », « epoch-s » ou « epoch-ms ».',
    'ledger.amount-object':
      'Le montant « {column} » est celui d’un objet « {type} » que les mêmes lignes ne nomment pas.',
    'ledger.amount-object.next':
      'Indiquez quelle colonne nomme « {type} », ou dites que le montant compte à chaque ligne.',
    'ledger.currency': '« {currency} » n’est pas un code de devise.',
    'ledger.currency.next': 'Écrivez trois lettres, comme EUR ; XXX si la devise n’est pas connue.',
    'ledger.cash-amount':
      'La règle d’encaissement parle d’un montant « {column} » que la correspondance ne connaît pas.',
    'ledger.cash-amount.next': 'Écrivez table.colonne, et donnez à cette colonne le rôle de montant.',
    'ledger.import-missing': '« {company} » n’a pas d’import numéro {import}.',
    'ledger.import-missing.next': 'Regardez la liste des imports : chacun y porte son numéro.',
    'ledger.import-replaced':
      'L’import numéro {import} est déjà remplacé par l’import numéro {by} : il ne compte plus.',
    'ledger.import-replaced.next':
      'Annulez l’import numéro {by} ; celui-ci comptera de nouveau, et pourra être annulé.',
    'ledger.closed': 'Le registre de « {company} » vient d’être fermé.',
    'ledger.closed.next': 'Ouvrez-le de nouveau.',
    'ledger.failed': 'Le registre de « {company} » n’a pas pu être lu ou écrit. Aucun fait n’a été modifié.',
    'ledger.failed.next': 'Recommencez ; si cela se répète, lancez « aval doctor ».',
    'refused.time-missing': 'Ni date ni heure.',
    'refused.time-missing.next':
      'Complétez la colonne « {column} » dans le fichier, ou indiquez quelle autre colonne porte la date.',
    'refused.end-unreadable': '« {value} » ne se lit pas comme une date.',
    'refused.end-unreadable.next':
      'Corrigez la valeur dans le fichier, ou le format de la colonne « {column} » dans la correspondance.',
    'refused.start-unreadable': '« {value} » ne se lit pas comme une date de début.',
    'refused.start-unreadable.next':
      'Corrigez la valeur dans le fichier, ou le format de la colonne « {column} » dans la correspondance.',
    'refused.end-implausible': '« {value} » est une date de remplissage, pas celle d’un acte.',
    'refused.end-implausible.next':
      'Laissez la case vide si la date n’est pas connue ; Aval lit les dates de 1950 à 2199.',
    'refused.start-implausible': '« {value} » est une date de remplissage, pas celle d’un début.',
    'refused.start-implausible.next':
      'Laissez la case vide si la date n’est pas connue ; Aval lit les dates de 1950 à 2199.',
    'refused.activity-missing': 'La ligne ne dit pas ce qui a été fait.',
    'refused.activity-missing.next': 'Complétez la colonne « {column} » dans le fichier.',
    'refused.already-known': 'Cet acte est déjà dans le registre : un autre fichier l’a apporté.',
    'refused.already-known.next': 'Il n’y a rien à faire : il compte une fois, pas deux.',
    'refused.artificial': 'Une ligne que l’outil a ajoutée, et non un acte.',
    'refused.artificial.next':
      'Il n’y a rien à faire ; si quelqu’un a bien fait cela, donnez une autre nature à cette activité dans la correspondance.',
    'refused.promised-unreadable':
      '« {value} » ne se lit pas comme la date d’une attente ; le reste de la ligne compte.',
    'refused.promised-unreadable.next':
      'Corrigez la valeur dans le fichier, ou le format de la colonne « {column} » dans la correspondance.',
    'refused.promised-implausible':
      '« {value} » est une date de remplissage : rien n’est attendu ; le reste de la ligne compte.',
    'refused.promised-implausible.next':
      'Laissez la case vide si la date n’est pas connue ; Aval lit les dates de 1950 à 2199.',
    'refused.person-missing': 'La ligne ne dit pas de qui elle parle.',
    'refused.person-missing.next': 'Complétez la colonne « {column} » dans le fichier.',
    'refused.manager-unknown':
      'Le responsable de cette personne ne figure dans aucune table de personnes : le lien n’est pas retenu.',
    'refused.manager-unknown.next':
      'Ajoutez la ligne de ce responsable, ou corrigez la colonne « {column} » dans le fichier.',
    'refused.manager-cycle': 'De responsable en responsable, on revient à cette personne : le lien n’est pas retenu.',
    'refused.manager-cycle.next': 'Corrigez la colonne « {column} » : elle doit mener à quelqu’un sans responsable.',
    'refused.object-missing': 'La ligne ne dit pas sur quoi le travail a porté.',
    'refused.object-missing.next':
      'Complétez la colonne « {column} » dans le fichier, ou indiquez quelle autre colonne identifie l’objet.',
    'refused.object-type-missing': 'La ligne ne dit pas de quelle sorte d’objet il s’agit.',
    'refused.object-type-missing.next': 'Complétez la colonne « {column} » dans le fichier.',
    'refused.event-unknown':
      'La relation parle d’un acte « {value} » qui n’est pas dans le fichier, ou qui a été refusé.',
    'refused.event-unknown.next': 'Exportez de nouveau les actes et leurs relations ensemble.',
    'refused.object-unknown': 'La relation parle d’un objet « {value} » qui n’est pas dans le fichier.',
    'refused.object-unknown.next': 'Exportez de nouveau les objets et leurs relations ensemble.',
    'refused.target-unknown': 'La relation mène à un objet « {value} » qui n’est pas dans le fichier.',
    'refused.target-unknown.next': 'Exportez de nouveau les objets et leurs relations ensemble.',
    'refused.told-unreadable': 'La ligne dit un fait d’Aval avec un mot ou un montant qu’Aval ne connaît pas.',
    'refused.told-unreadable.next': 'Exportez de nouveau depuis Aval ; les montants s’y écrivent en centimes entiers.',
  },
  en: {
    'ledger.locked': (values) => `“{company}” is already open in another program${holderEn(values)}.`,
    'ledger.locked.next': (values) =>
      has(values, 'port')
        ? 'Go on in the page at http://localhost:{port}, or stop that program and try again.'
        : 'Close the other Aval window or command, then try again.',
    'ledger.absent': 'There is no company “{company}” here.',
    'ledger.absent.next': 'Check the name and the workspace folder, or import a first file to create it.',
    'ledger.not-a-ledger': 'The file ledger.duckdb of “{company}” is not a ledger of Aval.',
    'ledger.not-a-ledger.next': 'Move that file out of the company’s folder, or put the backup of the ledger back.',
    'ledger.newer': 'The ledger of “{company}” was written by a newer version of Aval.',
    'ledger.newer.next': 'Update Aval, then open it again. Nothing was changed.',
    'ledger.other-world': '“{company}” already holds facts of another kind: the real and the imagined are not mixed.',
    'ledger.other-world.next': 'Choose another company name.',
    'ledger.disk-full': 'The disk is full: nothing was written to “{company}”.',
    'ledger.disk-full.next': 'Free some space (count three times the size of the unpacked file), then start again.',
    'ledger.no-permission': 'Aval may not write in the folder of “{company}”.',
    'ledger.no-permission.next': 'Give your account the right to write in that folder, or choose another workspace.',
    'ledger.out-of-memory': 'The memory given to Aval was not enough: nothing was written to “{company}”.',
    'ledger.out-of-memory.next':
      'Close other programs and start again; if that is not enough, import the file in several parts.',
    'ledger.key-missing':
      'The pseudonym key (pseudonym.key) is missing from the folder of “{company}”: the same people would no longer be recognised.',
    'ledger.key-missing.next': 'Put pseudonym.key back from your backup, or import everything into a new company.',
    'ledger.name': '“{company}” cannot be the name of a folder.',
    'ledger.name.next': 'Use letters, digits and dashes, 64 characters at most.',
    'ledger.damaged': 'The ledger of “{company}” is damaged and cannot be opened.',
    'ledger.damaged.next': 'Put a backup of ledger.duckdb back, or remove the company and import your files again.',
    'ledger.table-missing': 'The mapping speaks of a table “{table}” that the file does not have.',
    'ledger.table-missing.next': 'Correct the name of the table in the mapping, or choose the file it was written for.',
    'ledger.column-missing': 'The mapping speaks of a column “{column}” that the table “{table}” does not have.',
    'ledger.column-missing.next': 'Correct the name of the column in the mapping: capitals and spaces count.',
    'ledger.role-missing': (values) =>
      `No column${inTable(values, ' of the table “{table}”')} has the role “{role}”, without which there are no facts.`,
    'ledger.role-missing.next': 'Say in the mapping which column has that role.',
    'ledger.zone': '“{zone}” is not a known time zone.',
    'ledger.zone.next': 'Write it like “Europe/Paris” or “UTC”.',
    'ledger.pattern': 'The date pattern “{pattern}” of column “{column}” cannot be read.',
    'ledger.pattern.next': 'Write it like “%d/%m/%Y %H:%M”, or use “iso”, “epoch-s” or “epoch-ms”.',
    'ledger.amount-object': 'The amount “{column}” is that of an object “{type}” which the same rows do not name.',
    'ledger.amount-object.next': 'Say which column names “{type}”, or that the amount counts on every row.',
    'ledger.currency': '“{currency}” is not a currency code.',
    'ledger.currency.next': 'Write three letters, like EUR; XXX when the currency is not known.',
    'ledger.cash-amount': 'The cash rule speaks of an amount “{column}” that the mapping does not know.',
    'ledger.cash-amount.next': 'Write table.column, and give that column the role of an amount.',
    'ledger.import-missing': '“{company}” has no import number {import}.',
    'ledger.import-missing.next': 'Look at the list of imports: each bears its number.',
    'ledger.import-replaced': 'Import number {import} is already replaced by import number {by}: it counts no more.',
    'ledger.import-replaced.next': 'Undo import number {by}; this one will count again, and can then be undone.',
    'ledger.closed': 'The ledger of “{company}” has just been closed.',
    'ledger.closed.next': 'Open it again.',
    'ledger.failed': 'The ledger of “{company}” could not be read or written. No fact was changed.',
    'ledger.failed.next': 'Try again; if it happens again, run “aval doctor”.',
    'refused.time-missing': 'Neither date nor time.',
    'refused.time-missing.next': 'Fill in the column “{column}” in the file, or say which other column has the date.',
    'refused.end-unreadable': '“{value}” does not read as a date.',
    'refused.end-unreadable.next':
      'Correct the value in the file, or the pattern of the column “{column}” in the mapping.',
    'refused.start-unreadable': '“{value}” does not read as a start date.',
    'refused.start-unreadable.next':
      'Correct the value in the file, or the pattern of the column “{column}” in the mapping.',
    'refused.end-implausible': '“{value}” is a placeholder date, not that of an act.',
    'refused.end-implausible.next':
      'Leave the cell empty when the date is not known; Aval reads dates from 1950 to 2199.',
    'refused.start-implausible': '“{value}” is a placeholder date, not that of a start.',
    'refused.start-implausible.next':
      'Leave the cell empty when the date is not known; Aval reads dates from 1950 to 2199.',
    'refused.activity-missing': 'The row does not say what was done.',
    'refused.activity-missing.next': 'Fill in the column “{column}” in the file.',
    'refused.already-known': 'This act is already in the ledger: another file brought it.',
    'refused.already-known.next': 'There is nothing to do: it counts once, not twice.',
    'refused.artificial': 'A row that a tool added, and no act.',
    'refused.artificial.next':
      'There is nothing to do; if somebody truly does this, give the activity another kind in the mapping.',
    'refused.promised-unreadable': '“{value}” does not read as the date of an expectation; the rest of the row counts.',
    'refused.promised-unreadable.next':
      'Correct the value in the file, or the pattern of the column “{column}” in the mapping.',
    'refused.promised-implausible': '“{value}” is a placeholder date: nothing is expected; the rest of the row counts.',
    'refused.promised-implausible.next':
      'Leave the cell empty when the date is not known; Aval reads dates from 1950 to 2199.',
    'refused.person-missing': 'The row does not say whom it is about.',
    'refused.person-missing.next': 'Fill in the column “{column}” in the file.',
    'refused.manager-unknown': 'The manager of this person is in no table of people: the link is left out.',
    'refused.manager-unknown.next': 'Add the row of that manager, or correct the column “{column}” in the file.',
    'refused.manager-cycle': 'From manager to manager one comes back to this person: the link is left out.',
    'refused.manager-cycle.next': 'Correct the column “{column}”: it must lead to somebody without a manager.',
    'refused.object-missing': 'The row does not say what the work was on.',
    'refused.object-missing.next':
      'Fill in the column “{column}” in the file, or say which other column identifies the object.',
    'refused.object-type-missing': 'The row does not say which kind of object it is.',
    'refused.object-type-missing.next': 'Fill in the column “{column}” in the file.',
    'refused.event-unknown': 'The relation speaks of an act “{value}” that is not in the file, or was refused.',
    'refused.event-unknown.next': 'Export the acts and their relations again, together.',
    'refused.object-unknown': 'The relation speaks of an object “{value}” that is not in the file.',
    'refused.object-unknown.next': 'Export the objects and their relations again, together.',
    'refused.target-unknown': 'The relation leads to an object “{value}” that is not in the file.',
    'refused.target-unknown.next': 'Export the objects and their relations again, together.',
    'refused.told-unreadable': 'The row tells a fact of Aval with a word or an amount that Aval does not know.',
    'refused.told-unreadable.next': 'Export again from Aval; amounts are written there in whole cents.',
  },
};
