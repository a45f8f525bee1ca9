import { namedProcess } from './named-process.test-kit.ts';
import type { NamedProcess } from './named-process.test-kit.ts';

/** Transport, workshops, hiring, energy, building sites, shops, schools. */
export const NAMES_OF_WORKSHOPS: readonly NamedProcess[] = [
  namedProcess(
    'IT service desk, English',
    `
customer: User confirms solution | Reply from customer | Ticket opened by user | User cancels request
work: Create SW anomaly | Assign seriousness | Take in charge ticket | Resolve ticket | Closed | Insert ticket | Reassign | Diagnose incident | Deploy fix | Install workstation | Update knowledge article
approval: CAB approval | Escalate to second level | Approve change request | Authorize access | Verify fix | Change rejected by CAB
state: Wait - customer | SLA breached | Auto-close after 10 days | Awaiting assignment | Status change
report: Update dashboard | Weekly status report | Report to service manager`,
  ),
  namedProcess(
    'logistics, English',
    `
customer: Register Customer Order placed online | Customer books transport | Proof of delivery signed by consignee
work: Create Transport Document | Book Vehicles | Order Empty Containers | Pick Up Empty Container | Collect Goods | Load Truck | Drive to Terminal | Weigh | Place in Stock | Bring to Loading Bay | Load to Vehicle | Reschedule Container | Depart
approval: Customs clearance check | Approve freight invoice | Inspect container | Dispatch approval by supervisor
supplier: Carrier confirms booking | Freight invoice received from carrier
state: GPS position recorded | EDI message received | Geofence event triggered`,
  ),
  namedProcess(
    'almacén y transporte, español',
    `
customer: Pedido recibido del cliente | Cliente firma albarán | Devolución del cliente
customer+cash: Cobro de factura | Pago recibido
work: Preparar pedido | Cargar camión | Entrega al cliente | Emitir factura | Ubicar mercancía | Etiquetar bultos | Llamar al cliente | Planificar ruta
approval: Control de calidad | Validar pedido | Aprobación de crédito | Revisar documentación | Autorizar salida
customer+cancelled: Pedido cancelado por el cliente
state: Recordatorio automático enviado | Actualización automática de estado
report: Informe semanal de entregas`,
  ),
  namedProcess(
    'machining workshop, English',
    `
artificial: Start | End
work: Turning & Milling - Machine 4 | Laser Marking - Machine 7 | Lapping - Machine 1 | Round Grinding | Deburring - Manual | Packing | Heat treatment | Setup - Machine 8 | Nitration | Rework turning | Start production run
approval: Final Inspection Q.C. | Turning Q.C. | Release for production by engineer | First article approval
report: Daily production report to plant manager | Shift meeting`,
  ),
  namedProcess(
    'atelier, français',
    `
work: Sciage | Tournage | Fraisage | Ébavurage | Traitement thermique | Réglage machine | Assemblage | Peinture | Préparation de la gamme | Début de production | Lancement en fabrication | Reprise
approval: Contrôle final | Visa qualité | Libération du lot | Dérogation accordée par le client interne
report: Revue de production | Mise à jour du tableau de bord | Compte rendu d'équipe
state: Arrêt machine détecté par le système`,
  ),
  namedProcess(
    'Fertigung, Deutsch',
    `
work: Rüsten | Drehen | Fräsen | Schleifen | Schweißen | Montage | Lackieren | Nacharbeit | Material bereitstellen | Fertigungsauftrag anlegen | Ende der Schicht
approval: Qualitätsprüfung | Endkontrolle | Freigabe Erstmuster | Sperrung des Loses | Abnahme durch Qualitätsleiter
report: Schichtbericht | Meldung an Produktionsleiter
state: Maschinenstillstand automatisch erfasst`,
  ),
  namedProcess(
    'hiring, English',
    `
customer: Application received | Candidate accepts offer | Candidate confirms interview
work: Publish vacancy | Screen CV | Phone interview | Schedule interview | Conduct interview | Make offer | Onboarding | Prepare contract | Reference call
approval: Hiring manager approval | Approve headcount | Background check | Contract signed by HR director
approval+declined: Candidate rejected
customer+refused: Offer declined by candidate
customer+cancelled: Candidate withdraws
state: Automatic acknowledgement email
report: Recruiting status update to management`,
  ),
  namedProcess(
    'ressources humaines, français',
    `
customer: Candidature reçue | Le candidat accepte l'offre
work: Publier l'annonce | Tri des CV | Entretien téléphonique | Convoquer le candidat | Rédiger le contrat | Accueil du salarié | Saisie des congés
approval: Validation du manager | Contrôle des références | Signature du DRH | Approbation des congés | Arbitrage de la direction
approval+declined: Candidature rejetée
report: Reporting RH mensuel | Bilan présenté au comité de direction`,
  ),
  namedProcess(
    'risorse umane e rimborsi, italiano',
    `
work: Inserire nota spese | Caricare giustificativi | Preparare contratto | Colloquio | Compilare modulo | Registrare rimborso
work+cash: Pagamento rimborso
approval: Approvare nota spese | Controllo amministrativo | Firma del dirigente | Visto del responsabile | Autorizzazione trasferta
approval+declined: Richiesta rifiutata
report: Rendiconto mensile alla direzione`,
  ),
  namedProcess(
    'telecom subscription, Portuguese',
    `
customer: Pedido do cliente recebido | Cliente assina contrato | Chamada recebida do cliente
customer+cash: Fatura paga | Recebimento do pagamento
customer+cancelled: Cancelamento solicitado pelo cliente
work: Registrar pedido | Instalar equipamento | Agendar visita | Ativar linha | Emitir fatura | Ligar para o cliente | Configurar roteador
approval: Análise de crédito | Aprovação do supervisor | Verificação de viabilidade | Liberação do pedido | Bloqueio por inadimplência
state: Cobrança automática enviada | Suspensão automática
report: Relatório semanal`,
  ),
  namedProcess(
    'energy connection, Dutch',
    `
customer: Klant accepteert offerte | Klacht ontvangen | Meterstand doorgegeven door klant | Bestelling ontvangen
customer+cash: Betaling ontvangen
customer+refused: Offerte afgewezen door klant
customer+cancelled: Opdracht geannuleerd door klant
work: Offerte opstellen | Monteur inplannen | Meter plaatsen | Factuur versturen | Klant bellen | Aansluiting realiseren | Graafwerkzaamheden | Dossier sluiten
approval: Kredietcontrole | Offerte goedkeuren | Veiligheidscontrole | Vrijgave werkorder | Akkoord manager
supplier: Factuur ontvangen van leverancier | Leverancier bevestigt levering
state: Automatische aanmaning | Systeem werkt status bij
report: Weekrapportage aan directie`,
  ),
  namedProcess(
    'énergie, français',
    `
customer: Appel client reçu | Relevé transmis par le client | Mise en service demandée par le client | Mandat signé par le client
customer+cash: Prélèvement encaissé
customer+cancelled: Résiliation demandée par le client
work: Planifier l'intervention | Pose du compteur | Mise en service | Émission de la facture | Relance téléphonique | Ouverture du contrat
approval: Contrôle de conformité | Agrément du distributeur | Validation technique | Habilitation vérifiée
state: Relève automatique | Passage en statut impayé | Coupure programmée par le système
report: Suivi d'activité hebdomadaire | Synthèse pour la direction`,
  ),
  namedProcess(
    'construction, español',
    `
customer: Cliente acepta presupuesto | Reclamación recibida | Anticipo pagado por el cliente
customer+refused: Presupuesto rechazado por el cliente
work: Medición en obra | Elaborar presupuesto | Excavación | Encofrado | Hormigonado | Fin de obra | Inicio de obra | Instalación eléctrica | Entrega de llaves | Redactar contrato
approval: Inspección de obra | Visado del proyecto | Aprobación de la certificación | Firma del acta | Visto bueno del director
supplier: Material entregado por el proveedor | Factura de proveedor recibida
report: Informe de avance | Reunión de seguimiento con dirección`,
  ),
  namedProcess(
    'chantier, français',
    `
customer: Réception signée par le client | Ordre de service du maître d'ouvrage reçu | Réserves émises par le client
customer+cash: Acompte encaissé
work: Terrassement | Coulage des fondations | Pose de la charpente | Début des travaux | Fin des travaux | Levée des réserves | Métré | Situation de travaux envoyée | Implantation | Nettoyage du chantier
approval: Visa de l'architecte | Contrôle technique | Approbation des plans | Validation du planning par la direction
supplier: Livraison béton par le fournisseur | Bon de livraison fournisseur reçu
report: Compte rendu de chantier | Point hebdomadaire direction | Rapport d'avancement`,
  ),
  namedProcess(
    'Bau und Versicherung, Deutsch',
    `
customer: Schadenmeldung eingegangen | Unterlagen vom Kunden erhalten | Kunde unterschreibt Vertrag | Widerspruch eingegangen
customer+cancelled: Vertrag vom Kunden gekündigt
work: Schaden erfassen | Gutachter beauftragen | Brief an Kunden versenden | Aufmaß nehmen | Baustelle einrichten | Akte schließen | Schaden bewerten
work+cash: Entschädigung auszahlen
supplier: Gutachten erhalten
approval: Deckungsprüfung | Schaden freigeben | Betrugsprüfung | Unterschrift Teamleiter | Bauabnahme kontrollieren
approval+declined: Antrag abgelehnt | Schaden abgelehnt
state: Automatische Eingangsbestätigung | Frist abgelaufen
report: Bericht an Vorstand`,
  ),
  namedProcess(
    'webshop events, coded',
    `
customer: place_order | order_placed | confirm_delivery_by_customer | customer_review_received
customer+cash: pay_order | order_paid
customer+cancelled: order_canceled_by_customer
work: pick_item | item_out_of_stock | reorder_item | create_package | send_package | package_delivered | refund_customer | failed_delivery
approval: fraud_screening_check | approve_refund
state: confirm_order_auto | stock_level_synced`,
  ),
  namedProcess(
    'subsidies, English',
    `
customer: mail income received from applicant | objection filed by farmer
work: initialize | begin editing | calculate | finish editing | create letter | insert document | remove document | plan | begin payment
approval: performed control | approve decision | check admissibility | revoke decision by authority | finish pre-check | sign decision
state: mail valid (system) | batch calculation
report: report to ministry`,
  ),
  namedProcess(
    'hashed names',
    `
work: 3f9a1c07 | 8bd02e11 | c0ffee42 | 77aa01be | 5d41402a | Activity 17 | Activity 3 | A01 | A02 | T-0042`,
  ),
  namedProcess(
    'incassi e vendite, italiano',
    `
customer: Ordine ricevuto | Cliente firma contratto | Accettazione preventivo da parte del cliente | Reso dal cliente
customer+cash: Incasso fattura | Pagamento ricevuto
customer+refused: Preventivo rifiutato dal cliente
customer+cancelled: Ordine annullato dal cliente
work: Preparare preventivo | Inviare preventivo | Inserire ordine | Preparare spedizione | Spedizione merce | Emissione fattura | Sollecitare pagamento | Imballaggio
approval: Verifica del fido | Sblocco ordine | Approvare sconto | Blocco amministrativo | Firma del titolare
report: Riepilogo vendite per la direzione`,
  ),
  namedProcess(
    'verkoop, Nederlands',
    `
customer: Order ontvangen van klant | Retour van klant | Offerte getekend door klant
customer+cash: Factuur betaald
work: Offerte maken | Order invoeren | Orderpicken | Goederen inpakken | Verzending | Factuur aanmaken | Herinnering versturen | Creditnota opstellen
approval: Kredietlimiet controleren | Korting goedkeuren | Blokkade opheffen | Leverblokkade plaatsen | Kwaliteitscontrole
report: Verkooprapport aan directie`,
  ),
  namedProcess(
    'matrícula universitaria, español',
    `
customer: Solicitud presentada por el alumno | Documentos entregados por el estudiante
customer+cash: Matrícula pagada
work: Registrar solicitud | Convalidar asignaturas | Emitir certificado | Enviar carta de admisión | Archivar expediente
approval: Validar solicitud | Revisar expediente | Aprobación del coordinador | Firma del decano
approval+declined: Solicitud denegada
customer+cancelled: Desistimiento del alumno
state: Notificación automática | Plazo vencido`,
  ),
];
