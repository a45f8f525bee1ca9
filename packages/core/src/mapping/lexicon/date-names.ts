import { terms } from './term.ts';

/** Words of a date's name that only say that it is one; what is left names the act. Folded. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  (
    'date dates datum data fecha day jour tag dia giorno dag time timestamp datetime ts dt heure hora ora uhrzeit zeit zeitpunkt tijd tijdstip at on le the am op el il o ' +
    'du de des del della do da di van von der vom of la utc gmt local actual actually real reel reelle effectif effective istdatum ist werkelijke effettiva effettivo when moment stamp d den'
  ).split(' '),
);

/** Ends of German and Dutch names in one word: `Rechnungsdatum`, `Bestelldatum`, `factuurdatum`. */
export const DATE_ENDS = /^(.{3,}?)s?(datum|zeitpunkt|zeit|termin|tag|tijdstip|tijd)$/;

/** What the stem of such a name is called when it stands alone. */
export const STEM_NAMES: Readonly<Record<string, string>> = {
  bestell: 'Bestellung',
  liefer: 'Lieferung',
  erstell: 'Erstellung',
  erstellung: 'Erstellung',
  anlage: 'Anlage',
  rechnung: 'Rechnung',
  auftrag: 'Auftrag',
  buchung: 'Buchung',
  zahlung: 'Zahlung',
  zahl: 'Zahlung',
  versand: 'Versand',
  eingang: 'Eingang',
  start: 'Start',
  end: 'Ende',
  abschluss: 'Abschluss',
  kauf: 'Kauf',
  storno: 'Storno',
  melde: 'Meldung',
  schaden: 'Schaden',
  bestel: 'Bestelling',
  lever: 'Levering',
  factuur: 'Factuur',
  betaal: 'Betaling',
  verzend: 'Verzending',
  aanmaak: 'Aanmaak',
  boeking: 'Boeking',
  ontvangst: 'Ontvangst',
  afsluit: 'Afsluiting',
  order: 'Order',
};

/** Dates that widespread company systems name in a code, and the act that each stands for. */
export const SYSTEM_DATES: Readonly<Record<string, string>> = {
  erdat: 'Created',
  audat: 'Order',
  bstdk: 'Customer order',
  fkdat: 'Billing',
  wadat: 'Goods issue planned',
  'wadat ist': 'Goods issue',
  lddat: 'Loading',
  kodat: 'Picking',
  budat: 'Posting',
  bldat: 'Document',
  augdt: 'Cleared',
  bedat: 'Purchase order',
  'ship via': '',
};

/** Dates of a person or of a company's life, not of what a row is about. */
export const PERSONAL_DATES = terms(
  1,
  'birth*|date of birth|dob|born|naissance|geburt*|nacimiento|nascita|nascimento|geboorte*|hire*|hired|embauche|einstellung*|contratacion|assunzione|contratacao|indienst*|anniversary|joined|member since|client depuis|kunde seit|' +
    'customer since|cliente desde|cliente dal|klant sinds|last login|last visit|last seen|last contact|last activity|derniere connexion|dernier contact|letzter kontakt|ultimo contacto|last purchase|last order|first purchase|first order|premiere commande|derniere commande|retirement|signup*|registered on',
);

/** Dates that a tool keeps about its own record. */
export const TECHNICAL_DATES = terms(
  1,
  'updated*|update date|last updated|last update|modified*|modification|last modified*|modify*|write date|changed*|change date|aedat|sys updated on|sys updated|sync*|synced|loaded*|load date|import*|imported|export*|exported|extract*|snapshot*|etl*|indexed|stored|as of|' +
    'stichtag|geandert*|geaendert*|anderung*|aenderung*|aktualisiert*|mise a jour|maj|modifie*|derniere modification|modificado*|modificacion|actualizado*|actualizacion|ultima actualizacion|modificato*|modifica|aggiornat*|aggiornamento|ultima modifica|atualizado*|atualizacao|alterado*|bijgewerkt*|gewijzigd*|wijziging*|laatst gewijzigd|' +
    'lastmodified*|lastupdated*|row version|valid from|valid to|valid until|valable*|gueltig*|gultig*|valido*|valida*|geldig*|effective from|effective to|period|periode|periodo|month|mois|monat|mes|mese|maand|year|annee|jahr|ano|anno|jaar|quarter|trimestre|quartal|kwartaal|week|semaine|woche|semana|settimana|fiscal*',
);

/** Dates that say by when something is to be done. */
export const PROMISED_DATES = terms(
  1,
  'due*|promise*|promised*|deadline*|required*|requested*|request date|requested delivery*|expected*|expected delivery*|estimated*|eta|etd|planned*|plan date|scheduled*|target*|committed*|commit date|commitment*|need by*|needed by*|sla*|' +
    'echeance*|date limite|limite|delai*|prevu*|prevue*|souhaite*|promis*|voulu*|estime*|butoir|fallig*|faellig*|termin|liefertermin*|wunsch*|soll*|ziel*|zugesagt*|geplant*|planned end|frist*|zahlungsziel|erwartet*|vencimiento*|vence|limite|prometid*|compromiso|compromet*|previst*|prevista*|requerid*|solicitad*|' +
    'plazo*|estimad*|deseada*|scadenza*|scade|promess*|richiest*|desiderat*|entro|attesa|atteso|vencimento*|prazo*|prometida|desejad*|requisitad*|verval*|uiterste|uiterlijk*|streef*|toegezegd*|gewenst*|beloofd*|verwacht*|gepland*|deadline|vdatu|edatu|lfdat|netdt|zfbdt|eindat|expiry*|expires*|close by|respond by|resolve by|forecast*|expected close*',
);

/** Promised dates that the customer asked for. */
export const REQUIRED_DATES = terms(
  1,
  'required*|requested*|request date|need by*|needed by*|souhaite*|voulu*|wunsch*|gewunscht*|requerid*|solicitad*|deseada*|richiest*|desiderat*|desejad*|requisitad*|gewenst*|vdatu|demandee*',
);

/** Promised dates by which money is due, where money is what the row is about. */
export const DUE_DATES = terms(
  1,
  'due*|payment due|echeance*|fallig*|faellig*|zahlungsziel|vencimiento*|scadenza*|vencimento*|verval*|netdt|zfbdt|limite de paiement|pay by',
);

/** Dates that name an act: what was done is in the name. */
export const MOMENT_NAMES = terms(
  1,
  'order*|ordered*|placed*|create*|created*|creation*|open*|opened*|close*|closed*|closing|resolve*|resolved*|resolution*|ship*|shipped*|shipping*|dispatch*|deliver*|delivered*|delivery*|receive*|received*|receipt*|invoice*|invoiced*|bill*|billed*|billing*|pay*|paid*|payment*|settle*|settled*|' +
    'cancel*|reject*|refus*|approv*|submit*|accept*|sign*|start*|begin*|began*|finish*|complet*|end*|ended*|book*|booked*|post*|posted*|posting*|confirm*|purchase*|purchased*|sale*|sold*|return*|report*|reported*|assign*|decision*|decided*|quote*|quoted*|offer*|visit*|admi*|discharg*|depart*|arriv*|' +
    'pick*|packed*|load*|process*|document*|transaction*|issue*|issued*|cleared*|clearing*|work*|activated*|fulfil*|refund*|appointment*|check in|check out|entry*|exit*|entered*|' +
    'commande*|creation|cree*|saisie*|ouvert*|ferme*|cloture*|resolu*|expedi*|envoi*|livr*|reception*|recu*|factur*|paiement*|regl*|encaiss*|sold*|annul*|rejet*|approb*|valid*|accept*|signature*|debut|fin|depot*|achat*|vente*|sortie*|entree*|intervention*|declaration*|demande*|prise|mise en*|reclamation*|survenance*|' +
    'bestell*|auftrag*|erstell*|angelegt*|anlage*|eroff*|geschlossen|abschluss*|gelost|erledig*|versand*|versend*|liefer*|geliefert*|eingang*|rechnung*|faktur*|zahl*|bezahl*|ausgleich*|storn*|ablehn*|freigabe*|genehm*|unterschr*|start*|beginn*|ende*|buchung*|beleg*|kauf*|verkauf*|meldung*|melde*|gemeldet|schaden*|annahme*|' +
    'pedido*|creacion|creado*|apertura*|abierto*|cierre*|cerrado*|resuelt*|envio*|enviad*|entrega*|entregad*|recepcion*|recibid*|factura*|pago*|pagad*|cobro*|liquid*|cancel*|anulad*|rechaz*|aprob*|firma*|inicio*|fin*|reserva*|compra*|venta*|alta|baja|registro*|siniestro*|ingreso*|salida*|' +
    'ordine*|creazione*|creato*|chiusura*|chius*|risol*|spedi*|consegna*|consegnat*|ricev*|ricezione*|fattura*|pagamento*|pagat*|saldo*|incass*|annull*|rifiut*|approv*|firma*|inizio*|fine*|acquisto*|vendita*|emissione*|ordinat*|sinistro*|denuncia*|ingresso*|uscita*|' +
    'encomenda*|criacao|criad*|abert*|fech*|encerr*|enviad*|expedi*|entreg*|recebi*|fatur*|emissao*|pagamento*|pag*|cancelad*|recus*|aprov*|assinatura*|inicio*|venda*|compra*|registo*|saida*|entrada*|' +
    'besteld*|bestel*|aanmaak*|aangemaakt*|geopend*|gesloten*|opgelost*|afgesloten*|verzend*|verzonden*|lever*|geleverd*|ontvang*|ontvangst*|factu*|betaal*|betaald*|betaling*|geannuleerd*|afgewezen*|goedgekeurd*|ondertekend*|aanvang*|einde*|boek*|geboekt*|aankoop*|verkoop*|melding*|gemeld*|afgehandeld*|' +
    'erdat|audat|bstdk|fkdat|wadat|lddat|kodat|budat|bldat|augdt|bedat',
);

/** Names of a start and an end that say nothing else: with them a row is one act that lasts. */
export const BARE_START = terms(
  1,
  'start|start time|start date|starttime|started|started at|begin|begin time|beginning|start timestamp|debut|date debut|heure debut|date de debut|heure de debut|anfang|beginn|startzeit|startdatum|von|inicio|fecha inicio|hora inicio|fecha de inicio|hora de inicio|inizio|data inizio|ora inizio|data inicio|data de inicio|aanvang|begintijd|starttijd|begindatum|check in|clock in|time in',
);
export const BARE_END = terms(
  1,
  'end|end time|end date|ended|ended at|finish|finished|finished at|finish time|end timestamp|complete timestamp|stop|stop time|fin|date fin|heure fin|date de fin|heure de fin|ende|endzeit|enddatum|bis|fecha fin|hora fin|fecha de fin|fine|data fine|ora fine|fim|data fim|data de fim|einde|eindtijd|einddatum|check out|clock out|time out',
);
