package fr.raccordement.query.avis;

import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.projection.ProjectedCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the notices, to be listed; an event delivered again gives the same one again. */
@Component
@ProcessingGroup(AvisProjection.GROUP)
class AvisProjection {

    static final String GROUP = "avis-projection";

    private final ProjectedCollection<AvisState> avis;
    private final AvisDerivation derivation;
    private final AvisWriter writer;

    AvisProjection(
            ProjectedCollection<AvisState> avis, AvisDerivation derivation, AvisWriter writer) {
        this.avis = avis;
        this.derivation = derivation;
        this.writer = writer;
    }

    @EventHandler
    void on(FicheEvent event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(DelegationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(HabilitationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(RaccordementApiEvent event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(MotDePasseExpiryNotified event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(WebhookDisabled event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(AlerteRaised event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(ExportCompleted event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    @EventHandler
    void on(ExportFailed event, DomainEventMessage<?> message, TrackingToken token) {
        project(message, token);
    }

    private void project(DomainEventMessage<?> message, TrackingToken token) {
        if (AvisDerivation.TYPES.contains(message.getPayloadType())) {
            writer.add(derivation.of(message, token.position().orElseThrow()));
        }
    }

    @ResetHandler
    void onReset() {
        avis.clear();
    }
}
