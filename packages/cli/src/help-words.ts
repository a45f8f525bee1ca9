import type { Locale } from '@aval/core/explain';

/** Descriptions and examples of `aval --help`, by command. */
export const HELP: Record<Locale, Record<string, string>> = {
  fr: {
    aval: 'Aval remonte de chaque paiement client à tout le travail qui est derrière.',
    import: 'importe un export dans le registre d’une entreprise (CSV, XES, OCEL 2.0)',
    map: 'montre ce qu’Aval comprend d’un fichier, colonne par colonne, sans rien importer',
    chain: 'qui travaille pour qui, en remontant depuis le client qui paie',
    cash: 'ce qui entre des clients, ce qui est encore ouvert, ce qui n’a rien rapporté',
    trace: 'tout le travail derrière un encaissement, ou les encaissements qu’un acte a nourris (act:NUMÉRO)',
    why: 'd’où vient un chiffre : parce que, méthode, limites, et les enregistrements',
    serve: 'ouvre les écrans sur cet ordinateur (127.0.0.1)',
    doctor: 'vérifie l’installation et les registres',
    file: 'le fichier à lire', id: 'numéro de l’encaissement', claim: 'adresse d’une affirmation, par exemple cash.total',
    company: 'entreprise (dossier dans l’espace de travail)', workspace: 'espace de travail', json: 'répond en JSON', mapping: 'compréhension corrigée (aval.mapping.json)',
    name: 'nom affiché de l’entreprise', zone: 'fuseau horaire des dates sans décalage', currency: 'devise des montants sans devise', yes: 'importe sans demander', write: 'écrit la compréhension (aval.mapping.json)',
    level: 'activity, team ou role', limit: 'nombre de passages de relais montrés', receipts: 'liste les encaissements', facts: 'nombre d’enregistrements montrés',
    port: 'port d’écoute', host: 'adresse d’écoute (par défaut la boucle locale)', open: 'ouvre le navigateur', noOpen: 'n’ouvre pas le navigateur', demo: 'crée l’entreprise de démonstration si elle n’existe pas', help: 'montre cette aide', version: 'montre la version', locale: 'fr ou en',
    Usage: 'Usage :', Options: 'Options :', Commands: 'Commandes :', Arguments: 'Paramètres :', examples: 'Exemples :', exits: 'Codes de sortie : 0 fait · 1 échec · 2 commande mal formée · 3 fichier refusé · 4 compréhension à compléter · 5 inconnu · 6 registre ouvert ailleurs · 130 interrompu',
  },
  en: {
    aval: 'Aval walks back from each customer payment to all the work behind it.',
    import: 'imports an export into a company’s ledger (CSV, XES, OCEL 2.0)',
    map: 'shows what Aval understands of a file, column by column, importing nothing',
    chain: 'who works for whom, walked back from the paying customer',
    cash: 'what comes in from customers, what is still open, what earned nothing',
    trace: 'all the work behind a receipt, or the receipts an act fed (act:NUMBER)',
    why: 'where a figure comes from: because, method, limits, and the records',
    serve: 'opens the screens on this computer (127.0.0.1)',
    doctor: 'checks the installation and the ledgers',
    file: 'the file to read', id: 'number of the receipt', claim: 'address of a claim, for example cash.total',
    company: 'company (folder in the workspace)', workspace: 'workspace folder', json: 'answers in JSON', mapping: 'corrected understanding (aval.mapping.json)',
    name: 'name of the company on screen', zone: 'time zone of dates without an offset', currency: 'currency of amounts that name none', yes: 'imports without asking', write: 'writes the understanding (aval.mapping.json)',
    level: 'activity, team or role', limit: 'how many hand-offs to show', receipts: 'lists the receipts', facts: 'how many records to show',
    port: 'port to listen on', host: 'address to listen on (loopback unless told otherwise)', open: 'opens the browser', noOpen: 'does not open the browser', demo: 'makes the demo company if it is not there', help: 'shows this help', version: 'shows the version', locale: 'fr or en',
    Usage: 'Usage:', Options: 'Options:', Commands: 'Commands:', Arguments: 'Arguments:', examples: 'Examples:', exits: 'Exit codes: 0 done · 1 failed · 2 not well formed · 3 file refused · 4 understanding to complete · 5 unknown · 6 ledger open elsewhere · 130 interrupted',
  },
};

export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  aval: ['aval import ventes.csv.gz --company acme', 'aval chain --company acme', 'aval why cash.total --company acme', 'aval serve'],
  import: ['aval import o2c.csv.gz --company cables', 'aval import log.xes.gz --mapping aval.mapping.json --yes', 'aval import p2p.json --json'],
  map: ['aval map o2c.csv.gz', 'aval map o2c.csv.gz --write', 'aval map log.xes.gz --json'],
  chain: ['aval chain', 'aval chain --level role --limit 20', 'aval chain --json'],
  cash: ['aval cash', 'aval cash --receipts --limit 10', 'aval cash --json'],
  trace: ['aval trace 12', 'aval trace act:4711 --json'],
  why: ['aval why cash.total', 'aval why "chain.handoff?level=activity&from=A&to=B" --facts 20'],
  serve: ['aval serve', 'aval serve --port 8080 --no-open', 'aval serve --demo'],
  doctor: ['aval doctor', 'aval doctor --json'],
};
