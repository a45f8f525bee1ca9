import { terms } from './term.ts';

/** Words of somebody's authority: deciding, releasing, blocking, signing, passing upwards. */
export const DECIDING = terms(
  1,
  'approv*|preapprov*|unapprov*|authori*|signoff|sign off|sign|signs|signed|signing|signature*|countersign*|ratif*|endorse*|release|released|releases|releasing|unblock*|block|blocks|blocked|blocking|unlock*|hold released|block removed|escalat*|validat*|clearance|grant|granted|grants|permit granted|cab|waive*|waiver|adjudicat*|revoke*|decides|decide|decided|committee decision|final approved|final approval|go no go|' +
    'approbation*|approuve*|approuver|validation*|valider|valide|validee|valides|autoris*|accord|accords|visa|visas|vise|viser|bon a payer|bon a tirer|bon pour accord|signature*|signer|signe|signee|parapher|paraphe|deblocage*|debloqu*|blocage*|bloque*|bloquer|liberation*|liberer|escalade*|agrement|habilitation|homologation|derogation|arbitrage*|ratification|feu vert|pour decision|passage en commission|' +
    'genehmig*|*genehmigung|freigabe*|*freigabe|freigeb*|freigegeben|frei gegeben|bewillig*|zustimm*|zugestimmt|unterschr*|unterzeichn*|zeichnet|abzeichn*|abgezeichnet|signier*|gegenzeichn*|sperre|sperren|gesperrt|sperrung*|*sperre|*sperren|entsperr*|*sperrung|eskalation*|eskalier*|abnahme|*abnahme|vier augen|autorisier*|zulassung|*entscheidung|' +
    'aprob*|autoriz*|autorizacion|validacion|validar|validad*|firma|firmar|firmad*|visto bueno|visado|visar|vobo|bloqueo*|bloquear|bloquead*|desbloque*|liberacion|liberar|liberad*|escalad*|escalar|escalamiento|homologacion|' +
    'approva|approvare|approvat*|approvazione|autorizza*|convalida|convalidare|convalidat*|validazione|validare|validat*|visto|vistare|nulla osta|benestare|blocco|bloccare|bloccat*|sblocco|sblocca*|rilascio|rilasciare|escalation|delibera|firmare|firmat*|' +
    'aprova*|aprovar|aprovacao|autorizar|autorizacao|validacao|assinatura*|assinar|assinad*|visto|bloqueio*|desbloqueio*|liberacao|liberado|escalonamento|homologacao|deferid*|deferimento|' +
    'goedkeur*|goedgekeurd|akkoord|accorder*|geaccordeerd|fiat|fiatter*|gefiatteerd|autoriser*|geautoriseerd|machtig*|validatie|valider*|onderteken*|getekend|tekenen|paraaf|parafer*|handtekening|vrijgave|vrijgeven|vrijgegeven|vrijgeefde|blokkade*|*blokkade|blokker*|geblokkeerd|deblokk*|opheffen blokkade|escaler*|escalatie*|verleend|verlenen|mandaat',
);

/** Words of looking over what others did. */
export const CHECKING = terms(
  1,
  'check|checks|checked|checking|precheck|pre check|crosscheck|double check|control|controls|controlled|verif*|inspect*|audit*|review|reviews|reviewed|reviewing|peer review|quality control|quality assurance|quality check|qc|qa|q c|q a|compliance|conformity|fraud|fraud check|three way match|two way match|way match|matching|vetting|due diligence|examine application|screening check|sanity check|acceptance test|code nok|' +
    'controle|controles|controler|controlee|verification*|verifier|verifie|verifiee|inspection*|inspecter|audit|audits|revue qualite|relecture|qualite|conformite|anti fraude|fraude|recette|' +
    'pruf|prufen|pruefen|prufung|pruefung|*prufung|*pruefung|gepruft|geprueft|uberpruf*|ueberpruef*|nachpruf*|kontroll*|*kontrolle|*kontrolle|kontrollieren|verifizier*|inspektion|revision|audit|begutachtung durch|qualitatssicherung|qualitatskontrolle|betrugspruf*|vollstandigkeitspruf*|' +
    'revision|revisar|revisad*|verific*|comprobacion|comprobar|inspeccion*|inspeccionar|auditoria|auditar|control de calidad|control|controlar|cotejo|' +
    'verifica|verificare|verificat*|controllo|controllare|controllat*|ispezione|ispezionare|revisione|collaudo|riesame|' +
    'conferencia|conferir|verificacao|verificar|controle|inspecao|inspecionar|auditoria|analise de credito|analise de fraude|revisao|revisar|vistoria|' +
    'controle|controleren|gecontroleerd|*controle|toets*|*toets|getoetst|verificatie|verifier*|nazien|nagekeken|inspectie|keuring|keuren|gekeurd|schouw|beoordeling volledigheid|audit',
);

/** Words beside a check, release or signature that make it plain work, or somebody else's. */
export const NOT_AUTHORITY = terms(
  1,
  'availability|available|stock|inventory|check in|check out|checkin|checkout|release note*|release version|software release|new release|press release|sign up|sign in|signup|block chain|remote control|birth control|controlled drug|controller|spell check|health check|control room|visa application|visit|release patient|check mail|check email|key sign*|blocked nose|' +
    'disponibilite|stock|controle de gestion|verfugbarkeit*|verfuegbarkeit*|bestand|lagerbestand|fuhrerscheinprufung|disponibilidad|existencias|inventario|disponibilita|giacenza|scorte|disponibilidade|estoque|beschikbaarheid|voorraad',
);

/** A thing of authority on paper: with an act of plain work beside it (draft, publish, send, schedule), the act is that work. */
export const PAPER_WORK = terms(
  1,
  'draft|drafts|create|creates|created|prepare*|print*|publish*|send|sends|sent|schedule*|plan|planned|enter|register*|registration|archive*|notif*|inform*|generate*|write*|copy|inserted|' +
    'rediger|redaction|preparer|preparation|publier|publication|planifier|planification|envoyer|envoi|convocation|notifier|archiver|' +
    'erstell*|anleg*|angelegt|vorbereit*|versend*|verschick*|veroffentlich*|planen|einplanen|mitteil*|benachrichtig*|archivier*|drucken|' +
    'preparar|redactar|publicar|enviar|planificar|programar|notificar|archivar|crear|elaborar|emitir|preparare|redigere|pubblicare|inviare|pianificare|archiviare|creare|compilare|emettere|' +
    'elaborar|agendar|criar|publicar|opstellen|voorbereiden|versturen|publiceren|plannen|inplannen|archiveren|aanmaken|mededelen',
);
