package fr.raccordement.webhook;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.command.AbandonWebhook;
import fr.raccordement.api.webhook.command.AdvanceWebhook;
import fr.raccordement.api.webhook.command.RecordLivraison;
import fr.raccordement.api.webhook.query.CibleView;
import fr.raccordement.api.webhook.query.FindAvisDeStructure;
import fr.raccordement.api.webhook.query.FindLivraisonConnue;
import fr.raccordement.api.webhook.query.LivraisonView;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** Carries one delivery out: has it sent, and records what became of it. */
final class Deliverer {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Sending sending;
    private final DeliveryBody bodies;
    private final Clock clock;
    private final DeliveryMeasures measures;

    Deliverer(
            QueryGateway queries,
            CommandGateway commands,
            Sending sending,
            DeliveryBody bodies,
            Clock clock,
            MeterRegistry meters) {
        this.queries = queries;
        this.commands = commands;
        this.sending = sending;
        this.bodies = bodies;
        this.clock = clock;
        this.measures = new DeliveryMeasures(meters);
    }

    Instant now() {
        return clock.instant();
    }

    /** What events say of it; nothing where it was never tried. */
    Optional<LivraisonView> find(LivraisonId id) {
        return queries.query(
                        new FindLivraisonConnue(id.structure(), id.webhook(), id.numero()),
                        ResponseTypes.optionalInstanceOf(LivraisonView.class))
                .join();
    }

    /** Sends a notice, once. */
    Outcome send(CibleView cible, LivraisonId id, AvisView avis) {
        return send(cible, id, bodies.of(avis));
    }

    /**
     * Sends what somebody asked for, and records it; nothing where the answer to that is recorded
     * already, or the notice does not exist.
     */
    void answer(CibleView cible, CibleView.Demande demande) {
        var id = new LivraisonId(cible.structure(), cible.webhook(), demande.numero());
        var known = find(id);
        if (known.filter(it -> it.derniereDemande() >= demande.demande()).isPresent()) {
            return;
        }
        if (id.isEssai()) {
            var outcome =
                    send(
                            cible,
                            id,
                            bodies.ofTest(
                                    id, known.map(LivraisonView::premiereLe).orElseGet(this::now)));
            record(id, null, demande.demande(), outcome, null);
        } else {
            find(cible.structure(), id)
                    .ifPresent(
                            avis ->
                                    record(
                                            id,
                                            avis,
                                            demande.demande(),
                                            send(cible, id, avis),
                                            null));
        }
    }

    /**
     * @param avis null of a test
     * @param demande what asked for it; null where it came by itself
     * @param next when it is tried again
     */
    void record(
            LivraisonId id,
            @Nullable AvisView avis,
            @Nullable Long demande,
            Outcome outcome,
            @Nullable Instant next) {
        send(
                new RecordLivraison(
                        id,
                        avis == null ? null : avis.genre(),
                        avis == null ? null : avis.objetType(),
                        avis == null ? null : avis.objetId(),
                        demande,
                        outcome.cause(),
                        outcome.statut(),
                        outcome.millis(),
                        next));
        if (avis != null && outcome.succeeded() && demande == null) {
            measures.received(Duration.between(avis.at(), clock.instant()));
        }
    }

    void abandon(CibleView cible, CauseDesactivation cause) {
        send(new AbandonWebhook(new WebhooksId(cible.structure()), cible.webhook(), cause));
    }

    void advance(CibleView cible, long position) {
        send(new AdvanceWebhook(new WebhooksId(cible.structure()), cible.webhook(), position));
    }

    private Outcome send(CibleView cible, LivraisonId id, String body) {
        var now = clock.instant();
        var outcome =
                sending.send(
                        new Sending.Message(
                                id.toString(),
                                cible.url(),
                                body,
                                cible.secrets().stream()
                                        .filter(it -> now.isBefore(it.jusqua()))
                                        .map(CibleView.Secret::secret)
                                        .toList()));
        measures.attempted(outcome.cause(), Duration.ofMillis(outcome.millis()));
        return outcome;
    }

    private Optional<AvisView> find(String structure, LivraisonId id) {
        return queries.query(
                        new FindAvisDeStructure(structure, Long.parseLong(id.numero())),
                        ResponseTypes.optionalInstanceOf(AvisView.class))
                .join();
    }

    private void send(Object command) {
        commands.sendAndWait(
                command,
                MetaData.from(Actor.SYSTEM.asMetaData()).and(Actor.CORRELATION_ID, "webhooks"));
    }
}
