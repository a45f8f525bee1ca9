import { terms } from './term.ts';

/** Words that say that nobody did it: a machine did, by itself. */
export const AUTOMATIC = terms(
  1,
  'automatic|automatically|automated|autom|auto generat*|auto clos*|auto confirm*|auto approv*|auto repl*|auto assign*|auto respon*|autoclos*|autogenerat*|autoconfirm*|autoresponse|by batch|batch|batch job|job run|cron|idoc|edi|webhook|bot|robot|rpa|system generated|by system|by the system|sys|' +
    'automatique|automatiques|automatiquement|par le systeme|systeme|par systeme|batch|traitement de nuit|automatisch*|systemseitig|maschinell|vom system|durch system|durch das system|systemmeldung*|systemnachricht*|' +
    'automatic*|por el sistema|por sistema|del sistema|automatica|automatico|automaticamente|dal sistema|da sistema|pelo sistema|do sistema|automatisiert*|geautomatiseerd*|door systeem|door het systeem',
);

/** A system as the doer: the word stands first or last, or in brackets. */
export const SYSTEMS = new Set('system|systeme|sistema|systeem|sys|auto|erp|crm'.split('|'));

/** A status that was changed, whatever to. */
export const STATUS_CHANGES = terms(
  1,
  'status changed|status change|status changes|status updated|status set|status geandert|status geaendert|statusanderung|statusaenderung|statuswechsel|changement de statut|changement d etat|statut change|statut modifie|passage au statut|passage en statut|cambio de estado|estado cambiado|estado actualizado|cambio stato|cambio di stato|stato cambiato|stato aggiornato|mudanca de estado|mudanca de status|alteracao de status|status alterado|statuswijziging|status gewijzigd',
);

/** A state that comes of itself: time passed, something was measured, a status changed. */
export const BY_ITSELF = terms(
  1,
  'status changed|status change|status|status updated|state changed|expired|expires|expire|due date passed|deadline passed|date passed|date reached|threshold|period ended|term ended|timed out|timeout|time out|timer|elapsed|overdue|lapsed|breached|breach|sla|triggered|synced|synchroni*|sync|gps|sensor|geofence|alarm|transfer failed|transaction completed|transfer completed|transmission failed|interface|' +
    'statut|changement de statut|changement d etat|expiree|expire|expiration|echu|echue|delai depasse|delai expire|delai ecoule|declenche|synchronis*|alarme|arret machine|capteur|' +
    'statusanderung|statusaenderung|statuswechsel|abgelaufen|ablauf|frist abgelaufen|zeituberschreitung|ausgelost|synchronis*|maschinenstillstand|sensor*|uberfallig|ueberfaellig|' +
    'estado|cambio de estado|vencid*|caducad*|expirad*|plazo vencido|sincroniz*|alarma|stato|cambio stato|cambio di stato|scadut*|scadenza|sincronizz*|allarme|mudanca de estado|mudanca de status|expirado|expirada|prazo vencido|' +
    'statuswijziging|verlopen|verstreken|termijn verstreken|gesynchroniseerd|storingsmelding|getriggerd',
);

/** Nobody acts: somebody is waited for. */
export const WAITING = terms(
  1,
  'wait|waiting|awaiting|awaits|pending|on hold|queued|in queue|idle|paused|en attente|attente|mise en attente|warten|wartet|wartend|in wartestellung|en espera|esperando|pendiente|in attesa|in sospeso|aguardando|em espera|pendente|wachten|wacht|in afwachting',
);

/** Setting a status is an act of somebody. */
export const SETTING = terms(
  1,
  'set|update|updates|change|changes|edit|modify|maj|mise a jour|mettre|modifier|andern|aendern|setzen|aktualisieren|cambiar|actualizar|modificar|aggiornare|modificare|atualizar|alterar|wijzigen|zetten|bijwerken',
);
