import { namedProcess } from './named-process.test-kit.ts';
import type { NamedProcess } from './named-process.test-kit.ts';

/**
 * Names as public logs and widely used tools write them (ledgers, ticket desks, boards, pipelines of sales), gathered after
 * the lexicons were first written, judged once, and then learnt from.
 */
export const NAMES_OF_TOOLS: readonly NamedProcess[] = [
  namedProcess(
    'bank workflow',
    `
work: W_Call after offers | W_Call incomplete files | W_Handle leads | O_Create Offer | O_Sent (mail and online) | A_Concept | W_Complete application
approval: W_Validate application | W_Assess potential fraud | A_Validating | A_Denied | W_Personal Loan collection check
customer: O_Returned | O_Accepted
customer: O_Refused
state: A_Pending`,
  ),
  namedProcess(
    'sap p2p',
    `
work: Create Purchase Order Item | Record Goods Receipt | Record Invoice Receipt | Change Delivery Indicator | Change Storage Location | Change Currency | Delete Purchase Order Item | Reactivate Purchase Order Item | Update Order Confirmation | Record Subsequent Invoice | Cancel Subsequent Invoice | Change payment term | Clear Invoice
supplier: Vendor creates invoice | Vendor creates debit memo
approval: Remove Payment Block | Block Purchase Order Item | Change Approval for Purchase Order | Change Rejection Indicator | Release Purchase Requisition | SRM: Awaiting Approval
state: SRM: Transfer Failed (E.Sys.)`,
  ),
  namedProcess(
    'sap o2c',
    `
work: Create Sales Order | Change Material | Create Outbound Delivery | Generate Pick Ticket | Post Goods Issue | Create Invoice | Change Shipping Conditions | Send Overdue Notice | Send Dunning Notice | Process Return | Send Order Confirmation
approval: Set Credit Block | Release Credit Hold | Approve Sales Order | Remove Billing Block | Check Credit Limit
customer: Receive Purchase Order from Customer | Customer Accepts Delivery | Receive Customer Inquiry
customer: Receive Payment | Clear Customer Payment
state: Due Date passed | Auto-release of order`,
  ),
  namedProcess(
    'accounts payable de',
    `
work: Rechnung scannen | Rechnung vorerfassen | Rechnung kontieren | Rechnung buchen | Skonto abziehen | Zahlungslauf vorbereiten | Lieferantenstammdaten pflegen
approval: Sachliche Prüfung | Rechnerische Prüfung | Freigabe 1 | Freigabe 2 | Zahlungsfreigabe durch CFO | Rechnung gesperrt
supplier: Rechnungseingang | Mahnung vom Lieferanten erhalten`,
  ),
  namedProcess(
    'jira',
    `
work: In Progress | To Do | Done | Development | Code merged | Deployed to production | Reopened | Bug fix | Estimate story | Backlog grooming
approval: Code Review | In Review | Ready for QA | QA sign-off | Release approved
state: On Hold | Waiting for support | Waiting for customer
report: Sprint review with stakeholders | Daily stand-up`,
  ),
  namedProcess(
    'servicenow',
    `
work: Assignment | Reassignment | Operator Update | Analysis/Research | Dial-in | External update | Mail to Customer | Communication with customer | Problem Closure | Vendor Reference | Quality Indicator Fixed | Impact Change | Open | Closed | Resolved | Caused By CI
approval: Problem Workaround approved | Change approval | Urgency escalated
customer: Callback Request from customer | Update from customer
state: Status Change | Pending vendor`,
  ),
  namedProcess(
    'salesforce',
    `
work: Prospecting | Qualification | Needs Analysis | Value Proposition | Proposal/Price Quote | Negotiation | Demo scheduled | Send proposal | Follow-up call
approval: Legal review | Discount approval | Manager sign off
customer: Contract signed by customer | Customer requests quote | Lead submits web form
customer: Closed Lost`,
  ),
  namedProcess(
    'sepsis',
    `
work: ER Registration | ER Triage | ER Sepsis Triage | LacticAcid | Leucocytes | CRP | IV Liquid | IV Antibiotics | Admission NC | Admission IC`,
  ),
  namedProcess(
    'municipality 2015',
    `
work: register submission date request | enter senddate acknowledgement | phase application receptive | procedure change | send confirmation receipt | enter senddate decision environmental permit | set phase: phase permitting irrevocable | transcript decision environmental permit to stakeholders | create monitoring case
approval: treat objections and approve | decision date environmental permit by college | investigate BAG objects check | OLO messaging active check | applicable case check`,
  ),
  namedProcess(
    'subsidy 2018',
    `
work: save | calculate | edit | insert document | clear active | abort external | create
approval: approve | check | decide | revoke approval | performed | sign
state: mail valid`,
  ),
  namedProcess(
    'fr facturation',
    `
work: Comptabiliser la facture | Imputer la facture | Lettrer les comptes | Établir l'avoir | Envoyer la mise en demeure | Rapprocher la facture et la commande | Éditer le bon de livraison | Préparer la paye
approval: Valider la facture niveau 2 | Accord N+1 | Validation hiérarchique | Contrôle budgétaire | Bloquer le compte client | Vérifier le RIB | Passage en commission
customer: Litige ouvert par le client | Le client conteste la facture | Réception de la commande client
customer: Paiement client reçu | Chèque encaissé
supplier: Réception de la facture fournisseur | Avoir fournisseur reçu
state: Facture échue | Relance automatique niveau 1
report: Reporting trésorerie | Clôture mensuelle présentée à la direction`,
  ),
  namedProcess(
    'it manifattura',
    `
work: Taglio laser | Piegatura | Saldatura | Verniciatura | Montaggio finale | Attrezzaggio | Prelievo materiale | Imballo | Spedizione | Inizio lavorazione | Fine lavorazione
approval: Collaudo finale | Benestare qualità | Controllo dimensionale | Sblocco lotto | Approvazione campione
customer: Ordine cliente ricevuto | Reclamo cliente
report: Rapporto di produzione giornaliero | Riunione di avanzamento`,
  ),
  namedProcess(
    'es hospital',
    `
work: Triaje | Extracción de sangre | Radiografía | Alta médica | Ingreso en planta | Consulta médica | Administrar medicación | Programar cirugía
approval: Autorización de la mutua | Validación de farmacia | Revisión por médico adjunto | Firma del consentimiento por el jefe de servicio
customer: Paciente llega | Paciente solicita cita | Cita cancelada por el paciente
report: Informe a dirección médica`,
  ),
  namedProcess(
    'pt compras',
    `
work: Emitir ordem de compra | Lançar nota fiscal | Receber mercadoria | Cotar fornecedores | Negociar preço | Cadastrar fornecedor
approval: Aprovar requisição | Conferir nota fiscal | Liberar pagamento | Autorização da gerência | Validar orçamento
supplier: Fornecedor envia proposta | Nota fiscal recebida do fornecedor
state: Integração automática`,
  ),
  namedProcess(
    'nl zorg',
    `
work: Intake | Behandelplan opstellen | Bloedafname | Opname | Ontslag | Operatie | Recept uitschrijven | Consult
approval: Indicatie goedkeuren | Machtiging aanvragen | Behandelplan ondertekenen | Dossiercontrole
customer: Patiënt meldt zich | Afspraak afgezegd door patiënt | Verwijzing ontvangen van patiënt
report: Teamoverleg | Verslag aan directie`,
  ),
  namedProcess(
    'de energie',
    `
work: Zähler setzen | Termin vereinbaren | Vertrag anlegen | Abschlagsrechnung erstellen | Ablesung durchführen | Störung beheben | Leitung verlegen
approval: Bonitätsprüfung | Technische Abnahme | Netzbetreiber genehmigt Anschluss | Vertrag unterzeichnet durch Geschäftsführer
customer: Kunde kündigt Vertrag | Zählerstand vom Kunden gemeldet | Kundenbeschwerde
customer: Zahlung erhalten
state: Automatischer Abschlag | Status geändert auf gesperrt`,
  ),
  namedProcess(
    'telecom en',
    `
work: Activate SIM | Dispatch technician | Port number | Provision line | Install router | Send welcome email | Cancel appointment
approval: Credit vetting | Verify identity | Order validation | Suspend for fraud check
customer: Customer requests upgrade | Port-out request received | Survey completed by customer | Customer disputes bill
customer: Bill paid
state: Usage threshold alert triggered | Auto-renewal | Contract expired`,
  ),
  namedProcess(
    'construction en',
    `
work: Pour concrete | Erect scaffolding | Install windows | Site survey | Submit shop drawings | Order steel | Punch list items completed | Prepare bid
approval: Building inspection | Engineer approves drawings | Change order approved | Safety audit | Sign-off by site manager
customer: Owner accepts handover | Client requests change
supplier: Subcontractor submits invoice | Concrete delivered by supplier
report: Weekly site meeting | Progress report to head office`,
  ),
  namedProcess(
    'hr en',
    `
work: Enter timesheet | Submit expense report | Run payroll | Create job posting | Orientation | Exit interview | Update employee record
approval: Timesheet approved by manager | Approve leave request | Leave request rejected | Verify documents | Compliance review
state: Auto-accrual | Probation period ended
report: Headcount report to board`,
  ),
  namedProcess(
    'codes',
    `
work: act_12 | OP10 | OP20 | 4b1e9c | e77f0a21bc | S3 | X | 100 | 200 | Task 5`,
  ),
  namedProcess(
    'artificial in tools',
    `
artificial: Process Start | Process End
work: Sawing | Painting`,
  ),
  namedProcess(
    'event frame',
    `
artificial: Artificial Start | Artificial End
work: Check-in at hotel | Room cleaning | Check-out`,
  ),
];
