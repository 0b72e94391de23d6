package fr.raccordement.projection.history;

import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.claim.event.ClaimTakenByDelegation;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.event.GestionEvent;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.structure.event.IdentifiantEvent;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.api.webhook.event.WebhookEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** What an event is about: the type of its aggregate, and the structures concerned (D-075). */
public final class EventSubjects {

    private static final String PERSON = "utilisateur:";

    private EventSubjects() {}

    /** The type of the aggregate, as histories name it. */
    public static String type(DomainEventMessage<?> message) {
        return EventCatalogue.aggregateType(message.getPayloadType()).orElseGet(message::getType);
    }

    /**
     * SIRETs of the structures that an event concerns.
     *
     * @param before those that the event before it concerned
     */
    public static List<String> structures(List<String> before, Object event) {
        return switch (event) {
            case FicheCreated it -> List.of(it.structure());
            case DelegationRequested it -> parties(it);
            case ReceptionEvent it -> List.of(it.structure());
            case StructureEvent it -> List.of(it.siret());
            case IdentifiantEvent it -> List.of(it.structure());
            case HabilitationEvent it -> List.of(it.structure());
            case GestionEvent it -> List.of(it.structure());
            case RaccordementApiDeclared it -> List.of(it.structure());
            case RaccordementApiCertificatLoaded it -> List.of(it.structure());
            case NomPisteEvent it -> List.of(it.structure());
            case CompteTechniqueEvent it -> List.of(it.structure());
            case ClaimTaken it -> List.of(it.structure());
            case ClaimTakenByDelegation it -> List.of(it.structure());
            case WebhookEvent it -> List.of(it.structure());
            case LivraisonEvent it -> List.of(it.structure());
            case ExportCompleted it -> List.of(person(it.demandeur()));
            case ExportFailed it -> List.of(person(it.demandeur()));
            default -> before;
        };
    }

    /**
     * In the place of a structure, the one person whom an event concerns and nobody else; no SIRET
     * reads so.
     */
    public static String person(String login) {
        return PERSON + login;
    }

    private static List<String> parties(DelegationRequested event) {
        return event.tiers().equals(event.structure())
                ? List.of(event.tiers())
                : List.of(event.tiers(), event.structure());
    }
}
