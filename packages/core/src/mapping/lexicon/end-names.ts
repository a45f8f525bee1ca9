import { terms } from './term.ts';

/** Words of an end without cash. */
export const CANCELLED_NAMES = terms(
  1,
  'cancel*|cancelled|cancellation|withdraw*|withdrawn|annul*|abandon*|retrait|desist*|resili*|storn*|zuruckgezogen|zurueckgezogen|ruckzug|rueckzug|widerruf*|abgebrochen|abbruch|kundig*|kuendig*|gekundigt|gekuendigt|retiree par|demande retiree|dossier retire|offre retiree|' +
    'cancelad*|cancelar|cancelacion|anulad*|anular|retirad*|desistimiento|annullat*|annulla|annullamento|ritirat*|recesso|disdett*|cancelado|cancelamento|anulac*|desistencia|geannuleerd*|annuler*|annulering|ingetrokken|intrekking|opgezegd|opzegging|void|voided|terminated|terminate contract|baja voluntaria|baja del cliente|dado de baja|rescindid*|rescision|rescindir|rescisao|risolto il contratto|rescisso|beeindiging contract',
);

export const DECLINED_NAMES = terms(
  1,
  'declin*|denied|deny|denial|decline*|refusal|ineligible|turned down|not approved|non approuve*|irrecevable|nicht genehmigt|denegad*|denegar|deniega*|denegac*|negad*|negato|negata|diniego|indeferid*|indeferimento|niet goedgekeurd|niet ontvankelijk|niet verleend|niet toegekend|not granted|not authorised|not authorized|not eligible|non accorde*|non autorise*|non recevable|non valide*|nicht bewilligt|nicht zugelassen|nicht freigegeben|no aprobad*|no autorizad*|no concedid*|no procede|improcedente|non approvat*|non autorizzat*|non concess*|non ammess*|nao aprovad*|nao autorizad*|nao concedid*',
);

export const REJECTED_NAMES = terms(
  1,
  'reject*|refus*|rejet*|ablehn*|abgelehnt|zuruckgewiesen|zurueckgewiesen|verweiger*|abgewiesen|rechaz*|rehus*|rifiut*|respint*|recus*|rejeit*|reprovad*|afgewezen|afwijz*|geweigerd|weiger*|not accepted|non accepte*|non retenu*|non signe*|nicht angenommen|nicht akzeptiert|no aceptad*|non accettat*|nao aceit*|niet geaccepteerd|niet akkoord',
);

export const LOST_NAMES = terms(
  1,
  'lost|closed lost|offer lapsed|quote lapsed|proposal expired|proposal lapsed|quotation expired|devis perdu|devis echu|proposition expiree|angebot verfallen|angebot verloren|oferta vencida|oferta expirada|presupuesto vencido|presupuesto caducado|preventivo scaduto|orcamento expirado|offerte vervallen|no sale|perdu|perdue|verloren|perdid*|perso|persa|opportunita persa|verloren order|offer expired|quote expired|offre expiree|devis expire|angebot abgelaufen|oferta caducada|offerta scaduta|proposta expirada|offerte verlopen|not interested|pas interesse|kein interesse|no interesado',
);

/** Names that are a loss when they say nothing else. */
export const LOSSES = new Set(
  'loss|perte|verlust|perdida|perdita|perda|verlies|lost|perdu|verloren|perdido|perso|perdido|opportunity loss|perte de l affaire|affaire perdue'.split(
    '|',
  ),
);

/** When a thing that a customer answers is rejected, the customer said no. */
export const CUSTOMER_ANSWERS = terms(
  1,
  'customer*|client*|by buyer|offer*|quote*|quotation*|proposal*|order line*|order*|schedule line*|sched line|line|item|delivery|goods|parcel|package|offre*|devis|proposition*|commande*|ligne|livraison|colis|kunde*|kunden*|angebot*|auftrag*|bestellung*|position|lieferung|' +
    'cliente*|oferta*|presupuesto*|pedido*|entrega|linea|offerta|preventivo|ordine|consegna|riga|clienti|proposta|orcamento|encomenda|klant*|offerte*|bestelling*|levering|aanbod',
);

/** Things that the company itself decides about. */
export const COMPANY_DECIDES = terms(
  1,
  'application*|applicant|loan*|credit|claim*|request*|permit*|declaration*|admission*|invoice*|requisition*|purchase*|approval|by supervisor|by director|by manager|by administration|by budget|candidat*|demande*|dossier*|pret|credits|sinistre*|permis|antrag*|kredit*|darlehen|schaden*|genehmigung|' +
    'solicitud*|prestamo*|siniestro*|permiso|richiesta*|domanda|prestito|pratica|sinistro*|permesso|solicitac*|emprestimo|candidatura*|aanvra*|lening|schade*|vergunning*|verzoek*|by a',
);

/** Words that make the act about the end, not the end: told, checked, undone. */
export const ABOUT_END = terms(
  1,
  'notif*|inform*|letter|mail|email|send*|check*|review*|undo|revert|reopen*|reactivat*|remove*|prepare*|envoi|envoyer|courrier|verif*|mitteil*|benachricht*|senden|prufen|pruefen|' +
    'notific*|enviar|aviso|revisar|comunic*|invio|inviare|verificar*|melding|bericht|versturen|controler*|not cancelled|block*|appeal*|date|fee|penalty|cancel reject*|indicator|rate|reason code|lost and found|found|geprueft|gepruft|pruf*|lettre|lettre de|carta|lettera|brief|afwijzingsbrief|versenden|envoye|envoyee|enviad*|inviat*|gesendet|verstuurd|angefragt|angefordert|beantragt',
);

/** Words that ask for an end or give its reason: with a noun of the end (`request cancellation`) the act is not the end itself. */
export const ASKING_FOR_END = terms(
  1,
  'request*|ask*|reason*|handle*|process*|demande*|motif|traiter|traitement|anfrage|grund|antrag*|solicit*|motivo|richiest*|pedido|aanvra*|verzoek*|reden',
);

/** Values that mean a machine, and values that mean a person, in a column that tells them apart. */
export const ROBOT_WORDS = terms(
  1,
  'robot*|bot|bots|rpa|system|systems|systeme|systemes|sys|batch*|auto|automatic|automatically|automated|automation|automate|automatique|automatisch|machine|daemon|cron|job|scheduler|scheduled|service account|workflow|interface|' +
    'api|maschine|maschinell|sistema|automatico|automatica|maquina|macchina|automat*|computer|digital|unattended|background|idoc|edi|systeem|bapi',
);
export const HUMAN_WORDS = terms(
  1,
  'human|humain*|manual*|manually|person*|people|employee*|staff|user|clerk|mensch*|menschlich|manuell|benutzer|humano|humana|manuale|umano|umana|persona|pessoa|mens|handmatig|menselijk|mitarbeiter|employe*|medewerker*|attended',
);

/** Values that stand for nobody or nothing. */
export const EMPTY_VALUES = new Set(
  (
    'empty|unknown|undefined|missing|none|null|nan|n/a|na|nil|not assigned|unassigned|not available|no role|no user|nobody|-|--|?|.|#n/a|inconnu|inconnue|aucun|aucune|vide|non renseigne|non affecte|sans|' +
    'unbekannt|leer|keine|keiner|ohne|nicht zugewiesen|desconocido|desconocida|ninguno|vacio|sin asignar|sin datos|sconosciuto|vuoto|nessuno|non assegnato|desconhecido|vazio|nenhum|sem|nao atribuido|onbekend|leeg|geen|niet toegewezen'
  ).split('|'),
);

/** Words of a life cycle: what a `phase` column says. */
export const PHASE_VALUES = new Set(
  (
    'start|started|begin|complete|completed|end|ended|finish|finished|schedule|scheduled|assign|assigned|reassign|suspend|suspended|resume|resumed|withdraw|ate_abort|pi_abort|abort|aborted|manualskip|autoskip|unknown|in progress|queued|awaiting assignment|' +
    'debut|fin|demarre|termine|anfang|ende|gestartet|beendet|abgeschlossen|begonnen|inicio|iniciado|terminado|finalizado|completado|inizio|fine|iniziato|completato|terminato|fim|concluido|einde|gestart|voltooid|beeindigd'
  ).split('|'),
);
export const START_PHASES = new Set([
  'start',
  'started',
  'begin',
  'debut',
  'demarre',
  'anfang',
  'gestartet',
  'begonnen',
  'inicio',
  'iniciado',
  'inizio',
  'iniziato',
  'gestart',
]);
export const COMPLETE_PHASES = new Set(
  'complete|completed|end|ended|finish|finished|fin|termine|ende|beendet|abgeschlossen|terminado|finalizado|completado|fine|completato|terminato|fim|concluido|einde|voltooid|beeindigd'.split(
    '|',
  ),
);

/** Words in the values of a resource column that name a department or a post rather than a person. */
export const TEAM_WORDS = terms(
  1,
  'department*|dept|team*|group|division|unit|office|desk|centre|center|departement*|equipe*|service|atelier|pole|abteilung*|*abteilung|gruppe|buro|buero|departamento*|equipo*|area|oficina|reparto|ufficio|squadra|gruppo|setor|equipa|afdeling*|ploeg|bureau|workshop|warehouse',
);
export const POST_WORDS = terms(
  1,
  'manager*|officer*|clerk*|assistant*|director*|supervisor*|administrator*|specialist*|analyst*|agent*|representative*|planner|buyer*|accountant*|engineer*|operator*|employee*|owner|approver*|requester|purchaser|responsable*|directeur*|chef|comptable*|acheteur*|gestionnaire*|technicien*|' +
    'leiter*|sachbearbeiter*|buchhalter*|einkaufer*|verkaufer*|jefe|gerente|contable|comprador*|tecnico*|responsabile|direttore|contabile|diretor|contador|contabilista|hoofd|boekhouder|inkoper|verkoper|beheerder|doctor|nurse|tester|recruiter|system',
);
