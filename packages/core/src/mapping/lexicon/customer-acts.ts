import { terms } from './term.ts';

/** Who is outside and asks, pays or is served: customers by the names of many trades. */
export const CUSTOMERS = terms(
  1,
  'customer*|client|clients|buyer*|consumer*|subscriber*|applicant*|claimant*|policyholder*|policy holder|insured|patient*|citizen*|resident*|passenger*|guest*|visitor*|tenant*|borrower*|debtor*|student*|pupil*|candidate*|jobseeker*|member*|' +
    'donor*|taxpayer*|petitioner*|appellant*|offender*|farmer*|beneficiar*|user|users|end user|enduser|caller*|reporter|complainant*|consignee*|shipper|recipient|payer*|household*|investor*|holder|contracting authority|lead|prospect*|owner|homeowner|' +
    'cliente|clienta|demandeur*|assure|assuree|assures|usager*|utilisateur*|candidat|candidate|candidats|abonne*|locataire*|emprunteur*|etudiant*|eleve|allocataire*|adherent*|patiente|maitre d ouvrage|acheteur|souscripteur*|destinataire|beneficiaire*|administre|plaignant*|' +
    'kunde|kunden|kundin|kundschaft|antragsteller*|versicherte*|versicherungsnehmer*|bewerber*|burger|buerger|mieter*|kreditnehmer*|abonnent*|schuler*|studierende*|teilnehmer*|anwender*|besteller|auftraggeber*|bauherr*|empfanger*|beschwerdefuhrer*|geschadigte*|' +
    'clientes|comprador|solicitante*|asegurado*|paciente*|ciudadano*|alumno*|alumna*|estudiante*|usuario*|abonado*|inquilino*|prestatario*|interesado|candidato*|candidata|suscriptor*|reclamante*|deudor*|' +
    'clienti|richiedente|assicurato|assicurata|paziente|pazienti|cittadino|cittadina|studente|studenti|utente|utenti|abbonato|inquilino|acquirente|committente|mutuatario|' +
    'requerente|segurado*|cidadao|cidada|aluno*|aluna*|utente*|assinante*|inquilino|solicitante|comprador|contribuinte|' +
    'klant|klanten|aanvrager*|verzekerde*|polishouder*|patient|burger*|huurder*|student*|sollicitant*|gebruiker*|abonnee*|afnemer*|koper*|opdrachtgever*|belanghebbende*|bezwaarmaker|melder|indiener',
);

/** What a customer of the company does, said of them: `Customer signs`, `le client accepte`, `Kunde ruft an`. Verbs only. */
export const CUSTOMER_DOES = terms(
  1,
  'accepts|accepted|completes|completed|fills|filled|creates|created|sends|sent|enters|entered|checks in|collects|collected|picks up|opens|opened|signs|signed|agrees|agreed|confirms|confirmed|approves|approved|rejects|rejected|refuses|refused|declines|declined|cancels|cancelled|canceled|withdraws|withdrew|withdrawn|returns|returned|replies|replied|answers|answered|responds|responded|provides|provided|supplies|supplied|submits|submitted|uploads|uploaded|files|filed|' +
    'orders|ordered|books|booked|buys|bought|pays|paid|calls|arrives|arrived|comes|came|shows|no show|requests|requested|asks|asked|complains|complained|reports|reported|places|placed|chooses|chose|selects|selected|visits|visited|leaves|left|applies|applied|appeals|appealed|objects|objected|disputes|disputed|renews|renewed|terminates|terminated|logs in|subscribes|subscribed|returns goods|' +
    'accepte|acceptee|refuse|signe|confirme|demande|annule|retourne|repond|envoie|fournit|depose|transmet|appelle|paie|paye|regle|reclame|conteste|resilie|presente|arrive|desiste|' +
    'unterschreibt|unterzeichnet|akzeptiert|nimmt|lehnt|bestatigt|bestaetigt|bestellt|storniert|zahlt|bezahlt|ruft|meldet|sendet|schickt|reicht|widerspricht|kundigt|kuendigt|kommt|erscheint|sagt|antwortet|reklamiert|beauftragt|stellt|erteilt|' +
    'acepta|rechaza|firma|confirma|solicita|cancela|devuelve|responde|envia|entrega|presenta|paga|llama|compra|reclama|pide|llega|anula|desiste|' +
    'accetta|rifiuta|conferma|richiede|annulla|restituisce|risponde|invia|consegna|chiama|ordina|arriva|recede|disdice|' +
    'aceita|recusa|assina|liga|chega|apresenta|pede|' +
    'accepteert|weigert|tekent|ondertekent|bevestigt|bestelt|annuleert|betaalt|belt|stuurt|levert|vraagt|meldt|dient|komt|klaagt|retourneert|zegt|geeft|trekt',
);

/** Customers that the company decides about: `Candidate rejected` is its decision, `Customer rejected` theirs. */
export const DECIDED_ABOUT = terms(
  1,
  'candidat*|applicant*|student*|claimant*|member*|patient*|user*|jobseeker*|bewerber*|antragsteller*|estudiante*|alumn*|aspirante*|studente|alun*|sollicitant*|aanvrager*|etudiant*|demandeur*',
);

/** Words before who did it: `by`, `par`, `durch`, `por`, `dal`, `door`. */
export const BY = new Set('by|par|durch|por|pelo|pela|pelos|dai|dagli|door'.split('|'));
/** Words before where it came from, which need something that came: `from`, `du`, `von`, `del`, `van`. */
export const FROM = new Set('from|of|du|des|de|d|von|vom|del|dello|della|do|da|dos|dal|dalla|dallo|van'.split('|'));
/** Words that may stand between those and the name. */
export const ARTICLES = new Set(
  'the|a|an|le|la|les|l|un|une|son|der|die|das|dem|den|des|ein|einem|einer|el|los|las|il|lo|i|gli|o|os|as|de|het|een|parte|del|dell|ons|our|du|d|end|final'.split(
    '|',
  ),
);

/** Words of something that came in from outside. */
export const COMES_IN = terms(
  1,
  'received|receive|receives|receiving|incoming|inbound|arrives|came in|comes in|returned|income|' +
    'recu|recue|recus|recues|entrant|entrante|arrivee de la demande|a ete recu|reception|receipt of|' +
    'eingegangen|eingang|*eingang|erhalten|empfangen|trifft ein|eingetroffen|eingereicht|' +
    'recibid*|recibir|recepcion|entrante|presentad*|entregad* por|' +
    'ricevut*|ricevere|ricezione|pervenut*|in arrivo|' +
    'recebid*|receber|recebimento|recepcao|' +
    'ontvangen|ontvangst|binnengekomen|binnenkomst|inkomend*|ingediend|ingekomen|doorgegeven',
);

/** What customers send, ask, file or say: with a word of coming in, the act is theirs. */
export const CUSTOMER_THINGS = terms(
  1,
  'order|orders|po|customer order|sales order|application*|request|requests|inquir*|enquir*|claim|claims|complaint*|objection*|appeal*|call|calls|phone call|reply|response|answer|questionnaire*|feedback|review|mail|email|letter|document*|information|info|form|forms|return|returns|deposit|mandate|notice|notification|submission|registration|contract|signature|booking|reservation|consent|agreement|incident|ticket|demand|rfq|dispute|petition|referral|cv|resume|' +
    'commande|commandes|demande|demandes|reclamation*|plainte|sinistre|declaration|dossier|appel|courrier|candidature*|piece|pieces|document|documents|justificatif*|reponse|mandat|reservation|devis signe|ordre de service|contestation|opposition|litige|formulaire|retour|signalement|accord|acceptation|consentement' +
    'auftrag*|kundenauftrag*|bestellung*|anfrage*|kundenanfrage*|antrag|antrage|*antrag|reklamation*|beschwerde*|schadenmeldung*|schadensmeldung*|widerspruch*|einspruch*|unterlage*|dokument*|anruf*|antwort*|ruckmeldung|bewerbung*|meldung|anmeldung|kundigung|fragebogen|retoure*|rucksendung|storungsmeldung|posteingang|' +
    'pedido*|solicitud*|reclamacion*|queja*|siniestro*|documento*|documentacion|llamada*|respuesta*|formulario*|devolucion*|consulta*|encargo*|recurso|alegacion*|' +
    'ordine|ordini|richiesta|richieste|reclamo|reclami|segnalazione|segnalazioni|domanda|pratica|documenti|documentazione|chiamata|risposta|reso|resi|questionario|denuncia|candidatura|' +
    'encomenda*|solicitacao|solicitacoes|reclamacao|reclamacoes|sinistro*|chamada|chamado|resposta|devolucao|requerimento|ligacao|' +
    'bestelling*|aanvra*|klacht*|bezwaar*|zienswijze*|verzoek*|melding*|schademelding|telefoontje|antwoord*|sollicitatie*|formulier*|gegevens|stukken|opdracht*|retour|meterstand*|vraag|order',
);

/** Acts that are a customer's by their very name. */
export const CUSTOMER_ACTS = terms(
  1,
  'order placed|place order|places order|order submitted|online order|application submitted|submit application|application filed|claim filed|claim reported|claim lodged|file claim|complaint filed|complaint lodged|lodge complaint|appeal filed|no show|offer accepted|quote accepted|quotation accepted|proposal accepted|accept offer|accept quote|objection filed|' +
    'appeal to judge|appeal to court|goods returned by|walk in|opportunity lost|closed lost|' +
    'commande passee|offre acceptee|devis accepte|devis signe|offre signee|devis valide par|demande deposee|depot de la demande|depot du dossier|retour client|reclamation client|appel client|commande client recue|recours du client|retractation|desistement|' +
    'kundenbeschwerde*|kundenmeldung|kundenantwort|kundenruckmeldung|kundenkundigung|kundenauftragseingang|angebot angenommen|auftrag erteilt|auftragserteilung|bestellung aufgegeben|antrag eingereicht|antragstellung|kundenanruf|kundenreklamation|kundenanfrage|schadenmeldung|schadensmeldung|widerspruch|' +
    'oferta aceptada|presupuesto aceptado|pedido realizado|solicitud presentada|devolucion del cliente|reclamacion del cliente|aceptacion del presupuesto|aceptacion de la oferta|desistimiento|' +
    'offerta accettata|preventivo accettato|ordine effettuato|accettazione preventivo|accettazione offerta|domanda presentata|reso cliente|reclamo cliente|' +
    'proposta aceita|proposta aceite|orcamento aprovado|orcamento aceito|pedido realizado|desistencia|' +
    'klantklacht|klantvraag|klantreactie|offerte geaccepteerd|offerte getekend|offerte akkoord|bestelling geplaatst|order geplaatst|aanvraag ingediend|opdracht gegeven|klantmelding|bezwaar ingediend|zienswijze ingediend',
);

/** A signature, and what customers sign: alone, where things are sold, it is theirs. */
export const SIGNATURES = terms(
  1,
  'signed|signature|signe|signee|signes|unterschrieben|unterzeichnet|unterschrift|unterzeichnung|firmado|firmada|firma|firmato|firmata|assinado|assinada|assinatura|getekend|ondertekend|ondertekening|handtekening',
);
export const SIGNED_THINGS = terms(
  1,
  'contract|agreement|offer|quote|quotation|proposal|order|policy|deal|lease|mandate|contrat|devis|offre|commande|bon de commande|bail|mandat|compromis|vertrag|angebot|auftrag|contrato|presupuesto|oferta|pedido|contratto|preventivo|offerta|ordine|proposta|orcamento|offerte|opdracht|du|de|del|of|des',
);

/** Words of asking for something: what comes from the customer is then still to come. */
export const ASKING = terms(
  1,
  'request|requests|requested from|ask|asks|asked for|obtain|collect|get|gather|chase|remind*|wait*|await*|pending|missing|' +
    'demander|relance*|obtenir|attente|anfordern|angefordert|nachfordern|warte*|einholen|mahnung|pedir|solicitar|esperar|espera|requerir|richiedere|sollecit*|attesa|solicitar|aguard*|opvragen|vragen|wacht*|aanvragen',
);

/** Words that make the customer the one who is told, called or served: the act is the company's. */
export const SERVING = terms(
  1,
  'call customer|call client|call patient|contact*|notif*|inform*|remind*|invoice*|bill*|phone|telephone|visit customer|advise|advised|refund*|reimburse*|serve*|interview*|to customer|to client|to applicant|to claimant|to patient|with customer|for customer|' +
    'au client|aux clients|a l assure|au demandeur|convoquer|informer|contacter|relancer|avertir|an kunden|an den kunden|kunden anrufen|kunden informieren|kunden kontaktieren|benachrichtig*|informier*|anrufen|' +
    'al cliente|llamar|contactar|informar|avisar|chiamare|contattare|informare|avvisare|ao cliente|para o cliente|ligar para|klant bellen|klant informeren|aan klant|aan de klant|bellen|informeren|benaderen',
);
