package fr.raccordement.courriel;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.AdvanceCorrespondance;
import fr.raccordement.api.correspondant.command.BeginCorrespondance;
import fr.raccordement.api.correspondant.command.CorrespondanceCommand;
import fr.raccordement.api.correspondant.command.CorrespondantCommand;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import fr.raccordement.api.correspondant.query.FindCorrespondance;
import fr.raccordement.api.correspondant.query.FollowAvisAuxContacts;
import fr.raccordement.api.correspondant.query.ListDestinatairesDAvis;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import reactor.core.publisher.Flux;

/** What is asked and told to write to contacts. */
final class ContactMessages {

    private final QueryGateway queries;
    private final CommandGateway commands;

    ContactMessages(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /** From where on contacts are to be written to: from now on, the first time. */
    long begin() {
        tell(new BeginCorrespondance(new CorrespondanceId()), "correspondance");
        return queries.query(new FindCorrespondance(), ResponseTypes.optionalInstanceOf(Long.class))
                .join()
                .orElseThrow();
    }

    Flux<AvisView> noticesAfter(long position) {
        return Flux.from(
                queries.streamingQuery(new FollowAvisAuxContacts(position), AvisView.class));
    }

    /** To whom to write about it, as events say now. */
    List<CorrespondantView> recipients(AvisView notice) {
        return queries.query(
                        new ListDestinatairesDAvis(notice.position()),
                        ResponseTypes.multipleInstancesOf(CorrespondantView.class))
                .join();
    }

    /** This one, where they are to be written to about it. */
    Optional<CorrespondantView> recipient(AvisView notice, CorrespondantId id) {
        return recipients(notice).stream()
                .filter(it -> it.correspondantId().equals(id))
                .findFirst();
    }

    void record(CorrespondantCommand outcome, String correlationId) {
        tell(outcome, correlationId);
    }

    void advance(long position) {
        CorrespondanceCommand advance = new AdvanceCorrespondance(new CorrespondanceId(), position);
        tell(advance, "correspondance");
    }

    private void tell(Object command, String correlationId) {
        commands.sendAndWait(
                command,
                MetaData.from(Actor.SYSTEM.asMetaData()).and(Actor.CORRELATION_ID, correlationId));
    }
}
