package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.query.evenements.Narrator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells what was decided on one issuer of the list of trust. */
final class EmetteurNarrator extends Narrator<String> {

    EmetteurNarrator() {
        super("ListeDeConfiance");
    }

    @Override
    protected String after(@Nullable String before, DomainEventMessage<?> message) {
        return message.getPayload() instanceof EmetteurTrusted ? "DE_CONFIANCE" : "ECARTE";
    }

    @Override
    protected String id(String state) {
        return ListeDeConfianceId.OPERATEUR.nom();
    }

    @Override
    protected String statut(String state, Object event) {
        return state;
    }
}
