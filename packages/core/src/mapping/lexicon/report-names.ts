import { terms } from './term.ts';

/** Words of telling somebody inside how things stand. */
export const REPORTING = terms(
  1,
  'reporting|dashboard*|status report*|progress report*|weekly report*|monthly report*|daily report*|quarterly report*|annual report*|status update|management report*|management review|scorecard*|kpi|kpis|steering committee|status meeting|progress meeting|shift meeting|team meeting|stand up|standup|minutes of meeting|handover report|shift report|shift handover|production report|sales report|activity report|briefing|debrief*|' +
    'tableau de bord|tableaux de bord|compte rendu|comptes rendus|rapport d activite|rapport hebdomadaire|rapport mensuel|rapport d avancement|rapport de production|reunion*|point hebdomadaire|point mensuel|point d avancement|point avancement|avancement|suivi d activite|suivi hebdomadaire|suivi mensuel|synthese|bilan|revue de production|revue de performance|revue d activite|revue mensuelle|presentation en comite|consolidation des rapports|indicateurs|etat hebdomadaire|' +
    'berichtswesen|statusbericht*|wochenbericht*|monatsbericht*|tagesbericht*|quartalsbericht*|jahresbericht*|schichtbericht*|lagebericht*|projektbericht*|fortschrittsbericht*|kennzahlen|besprechung|statusmeeting|teambesprechung|schichtubergabe|lenkungskreis|' +
    'informe de avance|informe semanal|informe mensual|informe diario|informe de estado|informe de produccion|cuadro de mando|cuadro de mandos|reunion de seguimiento|reunion|panel de control|' +
    'report settimanale|report mensile|relazione|rendiconto|riepilogo|cruscotto|riunione|resoconto|consuntivo|stato avanzamento|relatorio*|painel|reuniao|prestacao de contas|resumo|' +
    'rapportage*|*rapportage|weekrapport*|maandrapport*|voortgangsrapport*|voortgangsoverleg|overleg|vergadering|verslag|weekverslag|*rapport aan|stuurgroep',
);
/** A report, which may also be a paper of the work itself. */
export const REPORTS = terms(
  1,
  'report|reports|rapport|rapports|bericht|berichte|*bericht|meldung|informe|informes|relatorio|rapporto|*rapport|*rapportage|prasentation|presentation|presentacion|presentazione|apresentacao|presentatie|presented|presente|presentee|prasentiert|presentato|meeting|meetings|reunion|besprechung|*besprechung|riunione|reuniao|overleg|*overleg|vergadering',
);
/** Told again and again. */
export const PERIODIC = terms(
  1,
  'weekly|monthly|daily|quarterly|yearly|annual|biweekly|hebdo*|mensuel*|quotidien*|trimestriel*|annuel*|wochentlich*|woechentlich*|monatlich*|taglich*|taeglich*|quartals*|semanal*|mensual*|diari*|trimestral*|anual*|settimanal*|mensil*|giornalier*|trimestral*|mensal|wekelijks*|maandelijks*|dagelijks*',
);
/** Words that make it a paper of the work, or something that somebody outside tells. */
export const OWN_PAPER = terms(
  1,
  'expense*|test|lab|medical|damage|accident|police|credit|inspection|expert*|survey*|incident|bug|fault|problem|customer|client|patient|to customer|toxicology|autopsy|service report|received|reported|search|' +
    'frais|expertise|d expert|medical|d accident|d intervention|recu|schaden*|unfall*|arzt*|befund*|prufbericht|pruefbericht|gutachten|laborbericht|kunde*|kunden|storung*|' +
    'gastos|medico|pericial|accidente|laboratorio|cliente|perizia|incidente|medica|spese|despesas|laudo|onkosten|schade*|taxatie*|medisch|klant',
);
/** Those above: whoever is told something is told it by a report. */
export const THOSE_ABOVE = terms(
  1,
  'manager*|management|director*|board|supervisor*|head|headquarters|head office|committee|executive*|ceo|cfo|boss|chief|ministry|regulator|authority|department|steering|' +
    'directeur|directrice|direction|comite|responsable*|chef|chefs|siege|hierarchie|dg|drh|conseil|ministere|tutelle|geschaftsleitung|geschaeftsleitung|geschaftsfuhrung|vorstand|abteilungsleiter*|*leiter|*leiterin|*leitung|leitung|management|vorgesetzte*|' +
    'direccion|director*|gerencia|gerente|jefe|jefatura|comite|consejo|direzione|direttore|dirigente|responsabile|consiglio|capo|diretoria|diretor|direcao|chefia|conselho|gerencia|' +
    'directie|directeur|management|afdelingshoofd|teamleider|leidinggevende|bestuur|wethouder|hoofd|raad',
);
