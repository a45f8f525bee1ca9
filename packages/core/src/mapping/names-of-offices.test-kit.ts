import { namedProcess } from './named-process.test-kit.ts';
import type { NamedProcess } from './named-process.test-kit.ts';

/** Banks, purchasing, sales, insurance, hospitals, permits, service desks. */
export const NAMES_OF_OFFICES: readonly NamedProcess[] = [
  namedProcess(
    'bank loan, English',
    `
artificial: ARTIFICIAL_START | ARTIFICIAL_END
customer: Application submitted by applicant | Customer signs contract | Offer accepted by customer | Documents received from customer
work: Register application | Complete application file | Calculate interest rate | Prepare offer | Send offer | Call customer about missing documents | Archive file
approval: Check credit history | Assess fraud check | Approve loan application | Validate application | Escalate to risk committee
approval+declined: Reject application | A_DECLINED
customer+refused: Offer refused by customer
customer+cancelled: Application withdrawn by customer
state: Application status changed to pending | Automatic reminder sent | Application expired
report: Report to risk department`,
  ),
  namedProcess(
    'prêt bancaire, français',
    `
artificial: Début | Fin
customer: Demande de crédit reçue | Pièces reçues du client | Signature du contrat par le client | Offre acceptée
work: Saisie du dossier | Montage du dossier | Calcul du taux | Envoi de l'offre de prêt | Appel du client | Classement du dossier
approval: Contrôle des pièces | Vérification de la solvabilité | Validation du dossier | Accord du comité de crédit | Visa du directeur d'agence | Transmission pour décision au siège
approval+declined: Refus du dossier par le comité | Demande de prêt refusée
customer+cancelled: Rétractation du client
state: Relance automatique | Changement de statut | Notification système envoyée
report: Reporting mensuel des encours | Point d'avancement au directeur`,
  ),
  namedProcess(
    'purchase to pay, English',
    `
work: Create Purchase Requisition Item | Create Purchase Order Item | Change Quantity | Record Goods Receipt | Record Invoice Receipt | Send Purchase Order | Create Request for Quotation | Change Price | Record Service Entry Sheet | Cancel Goods Receipt
work+cash: Execute Payment | Clear Invoice
supplier: Vendor creates invoice | Receive Order Confirmation | Vendor creates debit memo | Quotation received from supplier | Invoice received
approval: Approve Purchase Requisition | Remove Payment Block | Set Payment Block | Release Purchase Order | Change Approval for Purchase Order | SRM: Awaiting Approval | Three way match check | Change Rejection Indicator | Block Purchase Order Item
approval+declined: Reject Purchase Requisition
state: SRM: Transfer Failed (E.Sys.) | SRM: Transaction Completed`,
  ),
  namedProcess(
    'Einkauf, Deutsch',
    `
artificial: Anfang | Ende
work: Bestellanforderung anlegen | Bestellung erstellen | Bestellung an Lieferanten senden | Wareneingang buchen | Rechnung erfassen | Angebote vergleichen | Bestellmenge ändern
work+cash: Rechnung bezahlen
supplier: Auftragsbestätigung erhalten | Lieferant liefert Ware | Rechnung eingegangen | Angebot vom Lieferanten erhalten
approval: Bestellung freigeben | Rechnungsfreigabe | Rechnungsprüfung | Zahlsperre setzen | Zahlsperre aufheben | Genehmigung durch Abteilungsleiter | Budget prüfen
approval+declined: Bestellanforderung abgelehnt
report: Monatsbericht Einkauf erstellen`,
  ),
  namedProcess(
    'achats, français',
    `
work: Créer la demande d'achat | Rédiger le cahier des charges | Consultation des fournisseurs | Passer commande | Réception de la marchandise | Saisie de la facture fournisseur | Comparer les devis
work+cash: Règlement fournisseur | Virement au fournisseur
supplier: Facture fournisseur reçue | Accusé de réception fournisseur | Devis du fournisseur reçu | Livraison par le fournisseur
approval: Approbation de la demande d'achat | Bon à payer | Visa du responsable budgétaire | Contrôle de la facture | Signature du bon de commande | Blocage de la facture | Déblocage du paiement
approval+declined: Demande d'achat rejetée
report: Tableau de bord des achats mis à jour | Compte rendu au directeur des achats`,
  ),
  namedProcess(
    'compras, español',
    `
artificial: Inicio | Fin
work: Crear solicitud de compra | Crear orden de compra | Enviar pedido al proveedor | Registrar entrada de mercancías | Registrar factura | Comparar cotizaciones
work+cash: Pago al proveedor
supplier: Factura recibida del proveedor | Confirmación del proveedor recibida | Cotización recibida | El proveedor entrega el material
approval: Aprobar solicitud de compra | Revisión de factura | Autorización del jefe | Verificar presupuesto | Bloqueo de pago | Liberar pedido de compra | Firma del director
approval+declined: Solicitud de compra rechazada
report: Informe mensual a dirección`,
  ),
  namedProcess(
    'order to cash, English',
    `
customer: Order placed by customer | Receive customer order | Customer complaint received | Customer returns goods | Customer confirms delivery
customer+cash: Payment received | Receive Payment
customer+cancelled: Order cancelled by customer
customer+refused: Quote rejected by customer
work: Create sales order | Create quotation | Enter order | Create delivery | Pick items | Pack items | Ship order | Send invoice | Post goods issue | Send payment reminder | Handle complaint | Issue credit note | Change requested delivery date
approval: Check credit limit | Release Delivery Block | Set Billing Block | Approve discount | Remove Credit Block | Confirm price with manager
state: Order status: open | Automatic email confirmation sent | Order confirmation auto-generated | IDoc received
report: Weekly sales report`,
  ),
  namedProcess(
    'Vertrieb, Deutsch',
    `
customer: Kundenauftrag eingegangen | Kundenanfrage eingegangen | Angebot vom Kunden angenommen | Reklamation eingegangen | Kunde ruft an
customer+cash: Zahlungseingang
customer+refused: Angebot vom Kunden abgelehnt
customer+cancelled: Auftrag durch Kunden storniert
work: Angebot erstellen | Auftrag anlegen | Lieferung kommissionieren | Ware verpacken | Warenausgang buchen | Rechnung versenden | Mahnung schicken | Gutschrift erstellen | Kunden anrufen | Liefertermin ändern
approval: Kreditprüfung | Kreditlimit freigeben | Liefersperre aufheben | Rabatt genehmigen | Vier-Augen-Kontrolle | Angebot unterschreiben lassen vom Vorstand
state: Automatische Mahnung | Statusänderung | Systemmeldung erzeugt
report: Wochenbericht Vertrieb | Statusbericht an Geschäftsleitung`,
  ),
  namedProcess(
    'vente, français',
    `
customer: Demande de prix reçue | Commande reçue | Commande passée par le client | Réclamation client reçue | Retour client | Devis signé
customer+cash: Encaissement | Paiement reçu
customer+refused: Devis refusé par le client
customer+cancelled: Commande annulée par le client
work: Chiffrage | Devis envoyé | Saisie de la commande | Préparation de la livraison | Expédition | Facturation | Relance client | Traitement de la réclamation | Mise en stock | Emballage
approval: Vérification du crédit | Validation de la remise | Autorisation d'expédier | Approbation du devis par la direction | Contrôle qualité
approval+declined: Demande déclinée
state: Facture envoyée automatiquement | Rappel automatique
report: Tableau de bord commercial | Rapport hebdomadaire des ventes | Réunion d'avancement`,
  ),
  namedProcess(
    'insurance claim, English',
    `
artificial: Start | End
customer: Claim reported by policyholder | Claimant provides additional information | Claimant accepts settlement | Questionnaire returned | Incoming phone call from claimant
work: Register claim | Assign adjuster | Estimate damage | Contact repair shop | Send questionnaire | Calculate indemnity | Close claim | Send letter to claimant | Determine liability
work+cash: Pay claim
approval: Check policy coverage | Authorise payment | Review by senior adjuster | Fraud check | Sign off settlement
approval+declined: Claim denied
customer+cancelled: Claim withdrawn by claimant
state: Acknowledgement automatically sent | Case auto-closed | Timer expired
report: Monthly claims report`,
  ),
  namedProcess(
    'sinistre, français',
    `
customer: Déclaration de sinistre reçue | Pièces justificatives reçues de l'assuré | Appel entrant de l'assuré | Accord de l'assuré
work: Ouverture du dossier sinistre | Mandater l'expert | Évaluation des dommages | Calcul de l'indemnité | Courrier à l'assuré | Recours contre le tiers | Clôture du dossier
work+cash: Paiement de l'indemnité
supplier: Rapport d'expert reçu | Facture du réparateur reçue
approval: Contrôle de la garantie | Validation de l'indemnité | Vérification anti-fraude | Signature du gestionnaire habilité
approval+declined: Sinistre refusé | Refus de prise en charge
state: Accusé de réception automatique | Clôture automatique`,
  ),
  namedProcess(
    'sinistros, português',
    `
artificial: Início | Fim
customer: Sinistro comunicado pelo segurado | Documentos recebidos do cliente | Reclamação recebida | Cliente aceita proposta
work: Abrir processo | Nomear perito | Avaliar danos | Enviar carta ao segurado | Calcular indenização | Encerrar processo
work+cash: Pagamento da indenização
approval: Aprovar pagamento | Verificar cobertura | Validação do gerente | Análise de fraude e controle | Assinatura do diretor | Conferência da documentação
approval+declined: Sinistro recusado
customer+cancelled: Pedido cancelado pelo cliente
state: Notificação automática enviada | Encerramento automático pelo sistema
report: Relatório mensal para a diretoria`,
  ),
  namedProcess(
    'emergency room, English',
    `
customer: Patient arrives | Patient calls for appointment | Patient no-show
customer+cancelled: Appointment cancelled by patient
work: ER Registration | ER Triage | Blood test | IV Antibiotics | X-ray | Physical examination | Admission NC | Discharge patient | Surgery | Prescribe medication | Schedule appointment | Leucocytes | CRP
approval: Verify insurance | Attending physician sign-off | Authorize admission | Review of chart by head physician
state: Bed status updated by system | Waiting for bed
report: Handover report to ward manager`,
  ),
  namedProcess(
    'Krankenhaus, Deutsch',
    `
customer: Patient kommt an | Patient sagt Termin ab
work: Aufnahme | Anamnese | Blutentnahme | Röntgen | Operation durchführen | Visite | Entlassung | Arztbrief schreiben | Verlegung auf Station | Medikament verabreichen
approval: Kostenübernahme genehmigt | Befund freigeben | Dokumentation kontrollieren | Oberarzt zeichnet ab
state: Automatische Benachrichtigung | Laborwert vom System übernommen
report: Meldung an Klinikleitung`,
  ),
  namedProcess(
    'hospital billing, English',
    `
work: NEW | FIN | CODE OK | BILLED | CHANGE DIAGN | DELETE | MANUAL | REOPEN | STORNO | SET STATUS | CHANGE END
approval: RELEASE | CODE NOK | REJECT
state: EMPTY | ZDBC_BEHAN | JOIN-PAT`,
  ),
  namedProcess(
    'building permit, Dutch',
    `
artificial: Begin | Einde
customer: Aanvraag ontvangen | Aanvullende gegevens ontvangen van aanvrager | Bezwaar ontvangen | Zienswijze ingediend
work: Aanvraag registreren | Dossier aanmaken | Ontvangstbevestiging versturen | Advies aanvragen bij welstand | Besluit opstellen | Besluit publiceren | Leges berekenen | Dossier archiveren
approval: Controle volledigheid | Toetsing bestemmingsplan | Besluit ondertekenen | Goedkeuring door afdelingshoofd | Paraaf teamleider | Vergunning verleend
approval+declined: Vergunning geweigerd
customer+cancelled: Aanvraag ingetrokken door aanvrager
state: Automatische herinnering verstuurd | Termijn verstreken
report: Rapportage aan wethouder | Maandrapportage`,
  ),
  namedProcess(
    'environmental permit, English',
    `
customer: Receive application | Receive objection from citizen | Supplementary information received from applicant
work: T02 Print confirmation of receipt | T05 Create draft decision | Enter receipt date acknowledgement | Publish decision | Phase application prepared | Send request for missing documents | Advice requested from water board | Generate publication document | Registration date publication
approval: T10 Determine necessity to stop indication and approve | Check completeness | Decision signed by mayor | Permit granted | Council decides on objection | Validate draft decision
approval+declined: Permit denied
customer+cancelled: Application withdrawn by applicant
state: Legal term expired | Registration closed automatically`,
  ),
  namedProcess(
    'travel declarations, English',
    `
work: Declaration SUBMITTED by EMPLOYEE | Start trip | End trip | Request Payment | Send Reminder | Permit SUBMITTED by EMPLOYEE | Payment Handled
approval: Declaration APPROVED by ADMINISTRATION | Declaration FINAL_APPROVED by SUPERVISOR | Permit FINAL_APPROVED by DIRECTOR | Permit APPROVED by BUDGET OWNER | Declaration REJECTED by BUDGET OWNER | Permit REJECTED by SUPERVISOR | Declaration REJECTED by MISSING
state: Declaration SAVED by SYSTEM`,
  ),
  namedProcess(
    'road traffic fines, English',
    `
work: Create Fine | Send Fine | Insert Fine Notification | Add penalty | Send for Credit Collection | Send Appeal to Prefecture | Notify Result Appeal to Offender
customer: Appeal to Judge | Insert Date Appeal to Prefecture by offender
customer+cash: Fine paid by offender`,
  ),
  namedProcess(
    'assistenza, italiano',
    `
artificial: Inizio | Fine
customer: Segnalazione ricevuta dal cliente | Reclamo ricevuto | Risposta del cliente ricevuta | Il cliente conferma la soluzione
work: Assegnare ticket | Presa in carico | Risolvere ticket | Chiudere ticket | Chiamare il cliente | Inserire segnalazione | Intervento tecnico
approval: Verifica del responsabile | Approvazione preventivo interno | Escalation al secondo livello | Controllo qualità | Autorizzare intervento
state: Chiusura automatica | Sollecito automatico | In attesa del cliente
report: Report settimanale | Relazione al direttore`,
  ),
];
