import { terms } from './term.ts';

/** Tables of the parts of a thing: order details, invoice lines, Positionen. */
export const LINE_TABLES = terms(
  1,
  'details|detail|lines|line|items|item|order details|order lines|orderlines|order items|orderitems|invoice lines|invoice items|line items|lignes|ligne|lignes de commande|lignes facture|detail commande|positionen|position|*positionen|*position|bestellpositionen|' +
    'detalle|detalles|lineas|linea|renglones|partidas|dettagli|dettaglio|righe|riga|itens|detalhes|detalhe|linhas|linha|regels|regel|*regels|orderregels|factuurregels|vbap|vbrp|ekpo|lips|products sold|basket',
);

/** Tables that a system keeps for itself. */
export const SYSTEM_TABLES = terms(
  1,
  'log|logs|syslog|audit trail|error log|access log|debug|trace log|i18n|translation*|traduction*|uebersetzung*|ubersetzung*|traduccion*|traduzion*|traduco*|vertaling*|locale*|config*|configuration|settings|setting|parameter*|parametre*|einstellung*|parametro*|impostazion*|instelling*|migration*|schema migrations|django*|alembic*|' +
    'session|sessions|cache|queue|jobs queue|sqlite*|sequence|sequences|version*|meta|metadata|metadaten|lookup*|enum*|dictionary|glossary|glossaire|permissions|roles permissions|tokens|password*|attachments|readme|legend|legende|info|notes|instructions|anleitung|lisez moi|leggimi',
);

/** Tables that sum others up. */
export const SUMMARY_TABLES = terms(
  1,
  'summary|summaries|pivot|report|totals|kpi|kpis|dashboard|aggregate*|statistics|stats|rfm|cohort*|monthly|by month|by customer|overview|synthese|recap*|resume|totaux|tableau de bord|statistique*|ubersicht|uebersicht|zusammenfassung|auswertung|summe|resumen|totales|riepilogo|totali|resumo|overzicht|samenvatting',
);

/** Columns of a person's table that say whom the person answers to. */
export const MANAGER_NAMES = terms(
  1,
  'reports to|reportsto|manager|manager id|manager no|mgr|supervisor|supervisor id|boss|line manager|responsable|responsable hierarchique|manager n 1|n 1|superieur*|chef|chef de service|vorgesetzt*|vorgesetzter|fuhrungskraft|fuehrungskraft|teamleiter|leiter|jefe*|jefe directo|responsabile|capo|superiore|gestor|chefe|superior|leidinggevende|manager nr|teamleider|chief|lead id|parent employee|reports to id',
);

/** Words before the noun of a table that only say how it is stored. */
export const STORAGE_WORDS: ReadonlySet<string> = new Set(
  'tbl tb tab table t dim fact fct stg src raw ods dwh vw v view export exports extract dump copy backup bak final new old data dataset master list liste lista lijst file full all sheet feuille blatt hoja foglio planilha blad csv xls xlsx public dbo main crm erp sap sales tmp temp test demo sample anonymised anonymized clean cleaned prod res sys rep bi'.split(
    ' ',
  ),
);

/** Plurals whose singular is not made by the common rules. */
export const SINGULARS: Readonly<Record<string, string>> = {
  people: 'person',
  personnes: 'personne',
  vacancies: 'vacancy',
  items: 'item',
  kunden: 'kunde',
  auftrage: 'auftrag',
  auftraege: 'auftrag',
  bestellungen: 'bestellung',
  rechnungen: 'rechnung',
  lieferungen: 'lieferung',
  zahlungen: 'zahlung',
  lieferanten: 'lieferant',
  produkte: 'produkt',
  vertrage: 'vertrag',
  vertraege: 'vertrag',
  angebote: 'angebot',
  positionen: 'position',
  schaden: 'schaden',
  schaeden: 'schaden',
  ordini: 'ordine',
  fatture: 'fattura',
  clienti: 'cliente',
  righe: 'riga',
  prodotti: 'prodotto',
  fornitori: 'fornitore',
  pagamenti: 'pagamento',
  consegne: 'consegna',
  offerte: 'offerta',
  articoli: 'articolo',
  contratti: 'contratto',
  clientes: 'cliente',
  paquetes: 'paquete',
  ordenes: 'orden',
  proveedores: 'proveedor',
  fornecedores: 'fornecedor',
  vendedores: 'vendedor',
  itens: 'item',
  pedidos: 'pedido',
  facturen: 'factuur',
  klanten: 'klant',
  producten: 'product',
  bestellingen: 'bestelling',
  leveringen: 'levering',
  betalingen: 'betaling',
  regels: 'regel',
  medewerkers: 'medewerker',
  opdrachten: 'opdracht',
  zaken: 'zaak',
  address: 'address',
  addresses: 'address',
  status: 'status',
  bus: 'bus',
  process: 'process',
  business: 'business',
  cas: 'cas',
  devis: 'devis',
  colis: 'colis',
  avis: 'avis',
  bookings: 'booking',
};

/** Tables of people and companies outside, whose names may mean other things elsewhere. */
export const PARTY_TABLES = terms(
  1,
  'contact|contacts|compte|comptes|cuenta|cuentas|konto|konten|organisation*|organization*|bank|banks|member*|subscriber*|tenant*|patron*|prospect*|firma|firmen|unternehmen|entreprise*|empresa*|azienda|aziende|bedrijf|bedrijven|kontakte|contacto*|contatti|contatos|res partner|business partner*|geschaeftspartner*|kna1|lfa1|assure|assures|insured|policyholder*|adherent*|abonne|abonnes|guests|passengers|borrowers',
);

/** Tables of what was done, and the columns that say which kind of act there. */
export const LOG_TABLES = terms(
  1,
  'activity|activities|events|event log|eventlog|log|history|historique|journal|verlauf|historie|historial|storico|historico|geschiedenis|tasks|interactions|movements|mouvements|bewegungen|movimientos|movimenti|movimentos|mutaties|tracking|timeline|changelog|audit|ereignisse|evenements|eventos|eventi|gebeurtenissen|protokoll|registro|actions|steps|scans|treatments|procedures',
);
export const KINDS_OF_ACT = terms(
  0.8,
  'type|kind|action|code|art|tipo|soort|subtype|nature|genre|scan|movement type|event code',
);

/** Columns that number the rows of a file. */
export const ROW_NUMBERS = terms(
  1,
  'row|row id|row no|row number|rownum|line id|line no|line number|index|seq|sequence|unnamed|n ligne|no ligne|zeile|zeilennr|fila|riga|linha|rij',
);
