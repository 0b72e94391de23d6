package fr.raccordement.command.certificat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.DistrustEmetteur;
import fr.raccordement.api.certificat.command.ListeDeConfianceCommand;
import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.LongLives;
import fr.raccordement.command.Motif;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The issuers that administrators trust, or trust no more (S-16); there is one such list (D-046).
 */
@Aggregate(type = "ListeDeConfiance", snapshotTriggerDefinition = LongLives.SNAPSHOT)
class ListeDeConfiance {

    @AggregateIdentifier private ListeDeConfianceId id;
    private IssuerDecisions decisions = IssuerDecisions.NONE;

    @CommandHandlerInterceptor
    void authorise(ListeDeConfianceCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String decide(TrustEmetteur command, EmetteurReader reader, Clock clock) {
        var issuer = reader.read(command, clock.instant());
        requireExpected(command, issuer.sha256());
        var source = command.source().strip();
        if (!isTrusted(issuer, source)) {
            apply(
                    new EmetteurTrusted(
                            issuer.sha256(),
                            issuer.cleSha256(),
                            issuer.sujet(),
                            Base64.getEncoder().encodeToString(issuer.der()),
                            source));
        }
        return issuer.sha256();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String decide(DistrustEmetteur command, Emetteurs emetteurs) {
        var motif = Motif.require(command.motif());
        var issuer = emetteurs.find(command.sha256()).orElseThrow(Rights::notFound);
        requireExpected(command, issuer.sha256());
        if (!decisions.distrust(issuer.cleSha256())) {
            apply(
                    new EmetteurDistrusted(
                            issuer.sha256(),
                            issuer.cleSha256(),
                            issuer.sujet(),
                            Base64.getEncoder().encodeToString(issuer.der()),
                            motif));
        }
        return issuer.sha256();
    }

    @EventSourcingHandler
    void evolve(
            EmetteurEvent event,
            @Timestamp Instant at,
            @SequenceNumber long version,
            MetaData metaData) {
        id = ListeDeConfianceId.OPERATEUR;
        decisions = decisions.after(event, at, metaData, version);
    }

    private boolean isTrusted(Certificat issuer, String source) {
        return !decisions.distrust(issuer.cleSha256())
                && decisions
                        .on(issuer.sha256())
                        .filter(decision -> decision.trusted() && decision.reason().equals(source))
                        .isPresent();
    }

    private void requireExpected(ListeDeConfianceCommand command, String sha256) {
        ExpectedVersion.require(
                command.expectedVersion(),
                decisions.on(sha256).map(IssuerDecision::version).orElse(null));
    }
}
