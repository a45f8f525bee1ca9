import { terms } from './term.ts';

/**
 * How columns are named, in English, French, German, Spanish, Italian, Portuguese and Dutch.
 * Weight 1: the name alone says it. 0.75: usual for it. 0.5: possible.
 */
export const ACTIVITY_NAMES = [
  ...terms(
    1,
    'activity|activity name|concept name|event name|task|task name|activite|tache|nom activite|aktivitat|aktivitaet|tatigkeit|taetigkeit|arbeitsschritt|' +
      'prozessschritt|actividad|tarea|attivita|atividade|tarefa|activiteit|taak|processtap|libelle activite|nombre actividad|nome attivita|nome atividade',
  ),
  ...terms(
    0.8,
    'step|action|operation|etape|schritt|vorgangsschritt|arbeitsgang|aktion|paso|accion|operacion|azione|operazione|passo|acao|operacao|etapa|stap|handeling|' +
      'bewerking|event|event type|event class|evenement|ereignis|evento|gebeurtenis|action name|process step|workstep|tarea realizada|movimiento|movimento|' +
      'lavorazione|verrichting|geste|intervention|prestation',
  ),
  ...terms(
    0.9,
    'to status|to state|new status|new state|status to|state to|status new|neuer status|status neu|nouveau statut|nouvel etat|statut apres|estado nuevo|nuevo estado|nuovo stato|stato nuovo|novo estado|novo status|nieuwe status|status nieuw|new value|to value|status after',
  ),
  ...terms(
    0.55,
    'status|state|stage|statut|etat|zustand|estado|stato|situacao|fase|phase|transaction|milestone|jalon|meilenstein|hito|libelle|mouvement|vorgang|message',
  ),
];

export const PHASE_NAMES = [
  ...terms(
    1,
    'lifecycle transition|life cycle transition|lifecycle|transition|life cycle|event lifecycle|ciclo de vida|levenscyclus|lebenszyklus|cycle de vie',
  ),
  ...terms(
    0.7,
    'phase|event type|type evenement|ereignistyp|ereignisart|tipo evento|transicion|transizione|transicao|state|status|start end|debut fin',
  ),
];

export const START_NAMES = [
  ...terms(
    1,
    'start*|begin*|started at|debut|demarrage|anfang*|inicio|comienzo|inizio|avvio|aanvang*|commenc*|ouverture|opened at|beginn*|from date|von',
  ),
];

export const END_NAMES = [
  ...terms(
    1,
    'time timestamp|end time|end timestamp|end date|end|complete timestamp|complete time|completed at|complete*|completion*|finish*|ended at|date fin|fin|heure fin|' +
      'endzeit*|enddatum|ende|endzeitpunkt|fecha fin|hora fin|data fine|fine|data fim|fim|einddatum|eindtijd|einde|eind|cloture|abschluss*|until|bis',
  ),
];

export const INSTANT_NAMES = [
  ...terms(
    1,
    'timestamp|time stamp|event time|event date|date time|datetime|date heure|horodatage|zeitstempel|zeitpunkt|datum uhrzeit|fecha hora|marca de tiempo|' +
      'marca temporal|data ora|timestamp evento|data hora|tijdstip|tijdstempel|datum tijd|horodate|occurred at|logged at|recorded at|date evenement|date action|' +
      'fecha evento|data evento|eventtime|changed at|changed on|udate|buchungsdatum|posting date|erfassungsdatum',
  ),
  ...terms(
    0.8,
    'date|time|datum|fecha|data|heure|hora|ora|tijd|uhrzeit|zeit|created at|updated at|when|moment|momento|jour|tag|dia|giorno|dag|erdat|aedat|budat|cpudt|sys updated at|sys created at',
  ),
  ...terms(0.6, '*date|*datum|*zeit|*tijd|*time|at|on|le'),
];

export const PROMISED_NAMES = [
  ...terms(
    1,
    'due date|due|promise*|deadline|required date|requested delivery date|requested date|expected delivery*|expected date|committed date|target date|need by*|' +
      'estimated delivery*|echeance|date promise|promis*|date prevue|livraison prevue|date souhaitee|date limite|delai|fallig*|faellig*|liefertermin|wunschtermin|solldatum|' +
      'zieltermin|termin|vencimiento|fecha prometida|fecha limite|fecha compromiso|fecha prevista|fecha requerida|scadenza|data prevista|consegna prevista|data promessa|vencimento|' +
      'prazo*|data prometida|data limite|vervaldatum|uiterste datum|streefdatum|toegezegd*|gewenste leverdatum|beloofd*|sla due*|planned end|planned finish*|geplant*',
  ),
];

export const ACTOR_NAMES = [
  ...terms(
    1,
    'org resource|resource|resource name|user|user id|user name|username|employee|worker|operator|performer|originator|executed by|created by|handled by|done by|performed by|' +
      'agent|clerk|staff|staff member|technician|utilisateur|operateur|intervenant|collaborateur|employe|salarie|ressource|agent traitant|technicien|realise par|traite par|' +
      'saisi par|*bearbeiter|mitarbeiter*|benutzer*|ausfuhrend*|ausfuehrend*|ressource|nutzer|usuario|empleado|operario|trabajador|recurso|utente|operatore|addetto|risorsa|' +
      'dipendente|esecutore|funcionario|colaborador|operador|trabalhador|executor|medewerker|gebruiker|behandelaar|uitvoerder|werknemer|tecnico|opr|ejecutado por|eseguito da|executado por|author|auteur|autor|autore|ernam|usnam|uname|aenam|processed by|completed by|entered by|posted by|modified by|changed by|updated by|edited by|cree par|modifie par|erfasst von|erstellt von|geandert von|login|user login|ausgefuhrt von|gedaan door|verwerkt door|uitgevoerd door',
  ),
  ...terms(
    0.7,
    'personal|personnel|personale|assignee|assigned to|owner|responsible|by|resolved by|opened by|person|name of user|acteur|responsable|charge de|gestionnaire|verantwortlich*|zustandig*|zustaendig*|asignado*|' +
      'responsabile|incaricato|responsavel|atribuido*|verantwoordelijk*|toegewezen*|actor|doctor|nurse|physician|driver|chauffeur|conseiller|vendeur|seller|advisor|adviser|case worker|sales rep*|salesrep|rep|salesperson|sales person|salesman|account manager|account executive|vendedor*|comercial|venditore|agente|verkoper|verkaufer*|verkaeufer*|monteur*|mechanic*|mecanicien|mecanico|meccanico|engineer|ingenieur*|developer|consultant|berater|consulente|consultor|adviseur|recruiter|officer|inspector|inspecteur|auditor|auditeur|cashier|teller|caissier|kassierer|caja|waiter|physician|medecin|arzt|medico|arts|infirmier*|pfleger|therapist|teacher|instructor|planner|planificateur|buyer|acheteur|einkaufer|einkaeufer|comprador|inkoper|purchaser|dispatcher|courier|picker|packer|lead|handler|attendant|solicitor|lawyer|avocat|anwalt|notaire|sb|erfasser|anleger|commercial|charge d affaires|chef de projet|project manager|projektleiter|write uid|create uid|approver|reviewer|verifier|examiner|investigator|werker|matricule|personalnr|personalnummer|personnel no|personnel number|badge|badge no|staff no|employee no|employee number|emp no|emp id|legajo|matricola|numero empleado|personeelsnummer|server|barber|stylist|trainer|coach|guide|host|magasinier|preparateur|lagerist|lagermitarbeiter|almacenero|magazziniere|gruista|soldador|schweisser|saldatore',
  ),
];

export const ACTOR_KIND_NAMES = [
  ...terms(
    1,
    'user type|resource type|actor type|actor kind|performer type|agent type|human|robot|is bot|is robot|is human|type utilisateur|type acteur|type intervenant|benutzertyp|benutzerart|' +
      'ressourcentyp|tipo usuario|tipo de usuario|tipo recurso|tipo utente|tipo risorsa|tipo de utilizador|gebruikerstype|soort gebruiker|mens machine|human machine',
  ),
  ...terms(
    0.7,
    'execution status|execution mode|execution type|execution|automatic|automated|automation|automatique|mode execution|automatisch|ausfuhrungsart|automatico|modo|channel type',
  ),
];

export const TEAM_NAMES = [
  ...terms(
    1,
    'org group|group|team|team name|department|dept|division|business unit|org unit|organizational unit|organisational unit|organizational entity|support group|assignment group|' +
      'service|servicio|servizio|servico|equipe|departement|pole|atelier|direction|abteilung*|gruppe|bereich|fachbereich|departamento|equipo|area|sector|reparto|squadra|ufficio|settore|gruppo|unita|setor|equipa|' +
      'area responsable|afdeling*|ploeg|organization|organisation|dienststelle|kostenstelle|*abteilung|workgroup|work group|support section|responsible section|reparto responsabile|org unit name',
  ),
  ...terms(
    0.7,
    'work center|workcenter|work centre|work station|workstation|station|poste de travail|poste|arbeitsplatz|puesto de trabajo|centro de trabajo|postazione|centro di lavoro|' +
      'posto de trabalho|werkplek|werkstation|site|agence|plant|branch|office|location|werk|filiale|sucursal|oficina|sede|vestiging|unit|cost center|centre de cout|ilot|ward|section|agenzia|agencia|agentur|filiaal|succursale|magasin|boutique|store|shop|tienda|negozio|winkel|loja|laden|geschaft|delegacion|delegation|niederlassung|standort|depot|entrepot|almacen|magazzino|magazijn|hub|terminal|cell|zelle|linea produccion|team id|salesteam|region office',
  ),
];

export const ROLE_NAMES = [
  ...terms(
    1,
    'org role|role|role name|job|job title|function|job function|fonction|metier|rolle|funktion|rol|cargo|ruolo|mansione|funcao|papel|functie|functietitel|qualification|stellenbezeichnung',
  ),
  ...terms(0.6, 'position|title|profile|profil|puesto|perfil|profilo|grade|skill|competence'),
];

export const CUSTOMER_NAMES = [
  ...terms(
    1,
    'customer*|client*|consumer|payer|debtor|sold to*|bill to*|buyer|acheteur|debiteur*|kunde|kunden|kunden*|kundin|auftraggeber*|besteller|debitor*|cliente*|comprador*|' +
      'acquirente|committente|klant*|afnemer*|opdrachtgever*|purchaser|donneur d ordre|maitre d ouvrage|maitrise d ouvrage|regulierer*|kunnr|kunag|kunrg|debtor no|billing name|billing company',
  ),
  ...terms(
    0.55,
    'insurer|assureur|assurance|mutuelle|aseguradora|assicuratore|assicurazione|seguradora|versicherung|krankenkasse|verzekeraar|account|account name|applicant|subscriber|policyholder|policy holder|insured|compte|compte id|cuenta|konto|conta|rekening|organisation name|company|company name|firma|societe|empresa|azienda|bedrijf|raison sociale|ragione sociale|razon social|tenant|guest|member|borrower|citizen|passenger|demandeur|assure|abonne|antragsteller|requester|requestor|caller|patron|donor|tiers|compte tiers|contraente|contratante|tomador|souscripteur|versicherungsnehmer*|versicherte*|verzekeringnemer|assicurato|asegurado|segurado|mandant*|bewoner|inwoner|burger|huurder|locataire|mieter|inquilino|arrendatario|paciente pagador|lessee|renter|shopper|contributor|beneficiary|reader|visitor|' +
      'versicherter|solicitante|richiedente|requerente|aanvrager|partner|geschaftspartner|geschaeftspartner|business partner|user id|ship to*',
  ),
];

export const SUPPLIER_NAMES = [
  ...terms(
    1,
    'vendor*|supplier*|fournisseur*|lieferant*|kreditor*|proveedor*|acreedor*|fornitore*|fornitori|fornecedor*|leverancier*|crediteur*|prestataire|subcontractor|sous traitant|subunternehmer|lifnr|creditor no',
  ),
  ...terms(0.6, 'creditor|seller|carrier|shipper|transporteur|spediteur|vervoerder|payee|beneficiary'),
];

export const AMOUNT_NAMES = [
  ...terms(
    1,
    'amount*|leges|net value|net worth|value|montant*|total ht|total ttc|chiffre d affaires|betrag|*betrag|nettowert|*wert|umsatz*|importe*|monto|importo*|montante|bedrag|*bedrag|omzet|' +
      'revenue|turnover|total amount|total price|order value|invoice amount|sales amount|net amount|gross amount|line total|grand total|payment value|total value|valeur|valor|valore|waarde|*waarde|receita|fatturato|netwr|wrbtr|dmbtr|kwert|montant total|importe total|valor total|net price total',
  ),
  ...terms(
    0.8,
    'total|price|sales|sum|summe|prix|prix total|preis|gesamtpreis|precio|prezzo|preco|prijs|totale|totaal|paid|payment|fee|premium|prime|pramie|ca|budget|solde|saldo|balance|credit amount|debit amount|gesamt*',
  ),
  ...terms(0.55, 'cost*|cout|couts|kosten|costo|coste|custo|expense|spend|freight|eur|usd|gbp|chf|dollar*|euro*|€|$'),
];

/** Names that make a number something other than the money of the row. */
export const NOT_MONEY_NAMES = terms(
  1,
  'quantity|qty|quantite|menge|*menge|anzahl|stuck*|cantidad|quantita|quantidade|aantal|hoeveelheid|number of*|nb|nombre|count|weight|poids|gewicht|peso|duration|duree|dauer|duracion|durata|duracao|duur|' +
    'days|jours|tage|dias|giorni|dagen|hours|minutes|seconds|age|alter|percent*|pct|rate|taux|ratio|score|discount*|remise|rabatt|descuento|sconto|desconto|korting|vat|tva|mwst|ust|iva|btw|tax*|year|month|' +
    'index|rank|version|level|latitude|longitude|lat|lon|zip|postal*|term*|interest*|scrap|rejected|completed|variant|lead time|delta|difference|ecart|goods|units|*units|containers|pieces|items|volume|length|width|height|overspent|overrun|variance|remaining|rest|points|credit score',
);

/** The state before a change: the act is the state after it. */
export const BEFORE_NAMES = terms(
  1,
  'from status|from state|old status|old state|previous status|previous state|status from|state from|alter status|status alt|ancien statut|ancien etat|statut avant|estado anterior|vecchio stato|stato precedente|estado antigo|oude status|vorige status|old value|from value|status before',
);

/** A price of one piece: not the value of the row where a quantity stands beside it. */
export const UNIT_PRICE_NAMES = terms(
  1,
  'unit price|price each|unit cost|prix unitaire|pu|pu ht|stuckpreis|stueckpreis|einzelpreis|precio unitario|prezzo unitario|preco unitario|eenheidsprijs|stuksprijs|net price|price per*',
);
export const QUANTITY_NAMES = terms(
  1,
  'quantity|qty|quantite|qte|menge|*menge|cantidad|quantita|quantidade|qtd|aantal|hoeveelheid|pieces|anzahl|units',
);

export const CURRENCY_NAMES = terms(
  1,
  'currency*|curr|waers|waerk|devise|monnaie|wahrung|waehrung|moneda|divisa|valuta|moeda|munt|ccy',
);

/** Names of what a tool adds about a record, not about the act. */
export const TECHNICAL_NAMES = terms(
  1,
  'variant|variant index|creator|index|row|row id|rownum|event id|event no|event number|event nr|record id|line id|duplicates id|guid|checksum|hash|version|sequence|seq|ordinal|position index|evenement id|activity id|activity code|task id|' +
    'unnamed|loaded at|method|payment method|type|category|channel|priority|mode|class|segment|reason|source|gender|region|kind|typ|art|kategorie|prioritat|kanal|mode paiement|categorie|canal|motif|raison|tipo|categoria|canale|motivo|prioridad|prioridade|priorita|soort|kanaal|reden|prioriteit|severity|impact|urgency|product|produit|produkt|producto|prodotto|produto|marital status|currency|etl|batch id|comment|remark|note|kommentar|commentaire|comentario|commento|opmerking|description|beschreibung|descripcion|descrizione|descricao|omschrijving|email|phone|address|city|country|pays|land|pais|paese|ville|stadt|ciudad|citta',
);
