package fr.raccordement.command.upcasting;

import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Until these revisions what people typed stood in clear in events. It stays so there, and a text
 * that is not sealed is read as it is ({@link fr.raccordement.api.fiche.SealedText}).
 */
final class TextsInClear extends SingleEventUpcaster {

    private static final String API = "fr.raccordement.api.";

    /** The last revision of each event in which its text was in clear. */
    private static final Map<String, Integer> LAST =
            Map.ofEntries(
                    until("avis.event.CourrielForgotten", 1),
                    until("certificat.event.EmetteurDistrusted", 1),
                    until("delegation.event.DelegationCancelled", 2),
                    until("delegation.event.DelegationEnded", 1),
                    until("delegation.event.DelegationRefused", 1),
                    until("delegation.event.DelegationSuspended", 1),
                    until("fiche.event.CommentaireDefined", 1),
                    until("fiche.event.ContactsForgotten", 1),
                    until("fiche.event.FicheDeactivated", 1),
                    until("fiche.event.FicheReturned", 1),
                    until("fiche.event.RevisionRejected", 1),
                    until("habilitation.event.GestionnairePrincipalRelieved", 1),
                    until("habilitation.event.HabilitationRefused", 1),
                    until("habilitation.event.HabilitationRevoked", 1),
                    until("habilitation.event.RattachementDeactivated", 1),
                    until("habilitation.event.RattachementRefused", 1),
                    until("habilitation.event.RattachementRemoved", 1),
                    until("interfaces.event.InterfaceCodeRetired", 1),
                    until("lettremorte.event.LettreMorteDiscarded", 1),
                    until("lot.event.LotOpened", 1),
                    until("raccordementapi.event.RaccordementApiContactForgotten", 1),
                    until("raccordementapi.event.RaccordementApiDeactivated", 1),
                    until("scellement.event.ScellementRestarted", 1),
                    until("structure.event.StructureDeactivated", 1),
                    until("structure.event.StructureIdentifiantChanged", 1),
                    until("vue.event.PreviousVueDiscarded", 1),
                    until("vue.event.VueRebuildAbandoned", 1),
                    until("vue.event.VueRebuildRequested", 1),
                    until("vue.event.VueRolledBack", 1),
                    until("webhook.event.WebhookDisabled", 1),
                    until("webhook.event.WebhookRemoved", 1));

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        var last = LAST.get(stored.getType().getName());
        return last != null && String.valueOf(last).equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(next(stored.getType()), byte[].class, event -> event);
    }

    private static SimpleSerializedType next(SerializedType type) {
        return new SimpleSerializedType(
                type.getName(),
                String.valueOf(Objects.requireNonNull(LAST.get(type.getName())) + 1));
    }

    private static Map.Entry<String, Integer> until(String event, int revision) {
        return Map.entry(API + event, revision);
    }
}
