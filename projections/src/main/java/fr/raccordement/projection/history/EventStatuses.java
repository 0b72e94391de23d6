package fr.raccordement.projection.history;

import fr.raccordement.api.alerte.event.AlerteEvent;
import fr.raccordement.api.alerte.event.AlerteLifted;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.event.AvisEvent;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.claim.event.ClaimTakenByDelegation;
import fr.raccordement.api.correspondant.event.CorrespondanceEvent;
import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.delegation.event.ReceptionPromised;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.event.ExportEvent;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.api.journal.EntryStatus;
import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import fr.raccordement.api.recherche.event.RecherchesEvent;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.structure.event.IdentifiantEvent;
import fr.raccordement.api.texte.event.TextesEvent;
import fr.raccordement.api.texte.event.TextesForgotten;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import fr.raccordement.api.vue.query.GenerationEtat;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.api.webhook.event.LivraisonFailed;
import fr.raccordement.api.webhook.event.LivraisonRequested;
import fr.raccordement.api.webhook.event.LivraisonSucceeded;
import fr.raccordement.api.webhook.event.WebhookAdvanced;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import fr.raccordement.api.webhook.event.WebhookTestRequested;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.WebhookStatus;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands of which there is no view, from its events alone (D-257). A thing that keeps
 * several, such as the names of a structure, has a status for each; an event is about one of them.
 *
 * @param byPart the names of statuses, by what has them
 */
public record EventStatuses(Map<String, String> byPart) {

    /** Before the first event. */
    public static final EventStatuses NONE = new EventStatuses(Map.of());

    /** The thing as a whole. */
    private static final String WHOLE = "";

    private static final String UNREACHABLE = "injoignable";

    /** The status of what an event is about; null where it has none yet. */
    public @Nullable String of(Object event) {
        return switch (event) {
            case ReceptionEvent _ -> reception();
            case PreferencesAvisEvent _ -> byPart.getOrDefault(UNREACHABLE, byPart.get(WHOLE));
            default -> byPart.get(part(event));
        };
    }

    /** The statuses after an event. */
    public EventStatuses after(Object event) {
        return switch (event) {
            case ClaimEvent it -> with(it, after(it));
            case NomPisteEvent it -> with(it, after(it));
            case IdentifiantEvent it -> with(it, EntryStatus.PRIS);
            case ReceptionEvent it -> after(it);
            case CodesImposesEvent it -> with(it, after(it));
            case ExportEvent it -> with(it, after(it));
            case LotEvent it -> with(it, after(it));
            case AvisEvent it -> with(it, EntryStatus.LU);
            case PreferencesAvisEvent it -> after(it);
            case CorrespondantEvent it -> with(it, after(it));
            case CorrespondanceEvent it -> with(it, EntryStatus.EN_COURS);
            case AlerteEvent it -> with(it, after(it));
            case RecherchesEvent it -> with(it, after(it));
            case WebhookEvent it -> after(it);
            case LivraisonEvent it -> with(it, after(it));
            case VueEvent it -> after(it);
            case ScellementEvent it -> with(it, EtatScellement.ACTIF);
            case LettreMorteEvent it -> with(it, EntryStatus.ECARTEE);
            case TextesEvent it -> with(it, after(it));
            default -> this;
        };
    }

    /** What an event is about, among what its thing keeps. */
    private static String part(Object event) {
        return switch (event) {
            case NomPisteEvent it -> it.structure() + "/" + it.environnement() + "/" + it.nom();
            case WebhookEvent it -> it.webhook();
            case VueEvent it -> Long.toString(it.generation());
            case RechercheKept it -> it.nom();
            case RechercheDropped it -> it.nom();
            case AlerteEvent it -> it.cas();
            default -> WHOLE;
        };
    }

    private static EntryStatus after(ClaimEvent event) {
        return switch (event) {
            case ClaimTaken _, ClaimTakenByDelegation _ -> EntryStatus.PRIS;
            case ClaimReleased _ -> EntryStatus.LIBRE;
        };
    }

    private static EntryStatus after(NomPisteEvent event) {
        return switch (event) {
            case NomPisteTaken _ -> EntryStatus.PRIS;
            case NomPisteReleased _ -> EntryStatus.LIBRE;
        };
    }

    private static EntryStatus after(CodesImposesEvent event) {
        return switch (event) {
            case InterfaceCodesImposed it ->
                    it.codes().isEmpty() ? EntryStatus.AUCUN : EntryStatus.IMPOSES;
        };
    }

    private static EntryStatus after(ExportEvent event) {
        return switch (event) {
            case ExportRequested _ -> EntryStatus.DEMANDE;
            case ExportCompleted _ -> EntryStatus.PRET;
            case ExportFailed _ -> EntryStatus.ECHOUE;
            case ExportDownloaded _ -> EntryStatus.TELECHARGE;
        };
    }

    private static EntryStatus after(RecherchesEvent event) {
        return switch (event) {
            case RechercheKept _ -> EntryStatus.GARDEE;
            case RechercheDropped _ -> EntryStatus.ABANDONNEE;
        };
    }

    private static EntryStatus after(AlerteEvent event) {
        return switch (event) {
            case AlerteRaised _ -> EntryStatus.SIGNALEE;
            case AlerteLifted _ -> EntryStatus.LEVEE;
        };
    }

    private static StatutCorrespondant after(CorrespondantEvent event) {
        return switch (event) {
            case CorrespondantNotified _, CorrespondantResubscribed _ ->
                    StatutCorrespondant.JOIGNABLE;
            case CorrespondantAbandoned _ -> StatutCorrespondant.INJOIGNABLE;
            case CorrespondantUnsubscribed _ -> StatutCorrespondant.DESINSCRIT;
        };
    }

    private static EntryStatus after(TextesEvent event) {
        return switch (event) {
            case TextesForgotten _ -> EntryStatus.DETRUITS;
        };
    }

    private static EtatDeLot after(LotEvent event) {
        return switch (event) {
            case LotOpened _ -> EtatDeLot.EN_COURS;
            case LotAdvanced it -> it.restants() == 0 ? EtatDeLot.TERMINE : EtatDeLot.EN_COURS;
        };
    }

    private static LivraisonStatus after(LivraisonEvent event) {
        return switch (event) {
            case LivraisonSucceeded _ -> LivraisonStatus.REUSSIE;
            case LivraisonFailed it ->
                    it.prochaine() == null ? LivraisonStatus.ECHOUEE : LivraisonStatus.A_REESSAYER;
        };
    }

    private EventStatuses after(WebhookEvent event) {
        return switch (event) {
            case WebhookRegistered _, WebhookEnabled _ -> with(event, WebhookStatus.ACTIF);
            case WebhookDisabled _ -> with(event, WebhookStatus.DESACTIVE);
            case WebhookRemoved _ -> with(event, EntryStatus.SUPPRIME);
            case WebhookSecretRotated _,
                    WebhookSecretRetired _,
                    WebhookTestRequested _,
                    LivraisonRequested _,
                    WebhookAdvanced _ ->
                    this;
        };
    }

    /** The one that answered before another does is kept. */
    private EventStatuses after(VueEvent event) {
        return switch (event) {
            case VueRebuildRequested _ -> with(event, GenerationEtat.EN_CONSTRUCTION);
            case VueRebuildCompleted _, VueRolledBack _ ->
                    replaced(GenerationEtat.VIVANTE, GenerationEtat.PRECEDENTE)
                            .with(event, GenerationEtat.VIVANTE);
            case VueRebuildAbandoned _, PreviousVueDiscarded _ -> with(event, EntryStatus.ECARTEE);
        };
    }

    /** Where nobody said how soon to be written to, nobody is. */
    private EventStatuses after(PreferencesAvisEvent event) {
        return switch (event) {
            case PreferencesAvisDefined it -> with(WHOLE, it.frequence());
            case CourrielDefined _ -> without(UNREACHABLE).known();
            case CourrielForgotten _ -> without(UNREACHABLE).with(WHOLE, FrequenceAvis.AUCUN);
            case EnvoiRecorded _ -> known();
            case EnvoiAbandoned _ -> with(UNREACHABLE, EntryStatus.INJOIGNABLE);
        };
    }

    private EventStatuses known() {
        return byPart.containsKey(WHOLE) ? this : with(WHOLE, FrequenceAvis.AUCUN);
    }

    /** The delegation that has the reception, and the one that it is promised to. */
    private EventStatuses after(ReceptionEvent event) {
        var delegation = event.delegationId();
        return switch (event) {
            case ReceptionEntrusted _ ->
                    withoutStatus(EntryStatus.CONFIEE).with(delegation, EntryStatus.CONFIEE);
            case ReceptionPromised _ ->
                    withoutStatus(EntryStatus.PROMISE).with(delegation, EntryStatus.PROMISE);
            case ReceptionTakenBack _ -> without(delegation);
        };
    }

    /** The reception itself: nobody's, one delegation's, or promised to another one meanwhile. */
    private String reception() {
        var status =
                byPart.containsValue(EntryStatus.PROMISE.name())
                        ? EntryStatus.PROMISE
                        : byPart.isEmpty() ? EntryStatus.LIBRE : EntryStatus.CONFIEE;
        return status.name();
    }

    private EventStatuses with(Object event, Enum<?> status) {
        return with(part(event), status);
    }

    private EventStatuses with(String part, Enum<?> status) {
        var more = new TreeMap<>(byPart);
        more.put(part, status.name());
        return new EventStatuses(Collections.unmodifiableMap(more));
    }

    private EventStatuses without(String part) {
        var fewer = new TreeMap<>(byPart);
        fewer.remove(part);
        return new EventStatuses(Collections.unmodifiableMap(fewer));
    }

    private EventStatuses withoutStatus(Enum<?> status) {
        var fewer = new TreeMap<>(byPart);
        fewer.values().removeIf(status.name()::equals);
        return new EventStatuses(Collections.unmodifiableMap(fewer));
    }

    private EventStatuses replaced(Enum<?> before, Enum<?> after) {
        var others = new TreeMap<>(byPart);
        others.replaceAll((_, it) -> it.equals(before.name()) ? after.name() : it);
        return new EventStatuses(Collections.unmodifiableMap(others));
    }
}
