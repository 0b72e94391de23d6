package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.TakeMissingClaims;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.deadline.InMemoryDeadlines;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenFicheSubmittedThenTakeMissingClaimsTest {

    private final InProcess node = InProcess.furnished();
    private final InMemoryDeadlines deadlines = node.bean(InMemoryDeadlines.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_fiche_that_was_sent_while_nothing_of_it_was_claimed_is_to_claim_it_at_once() {
        stored(Fiches.active());

        assertThat(deadlines.due(MissingClaimsDeadline.KIND, Fiches.ID)).contains(Instant.EPOCH);
        var command = deadlines.command(MissingClaimsDeadline.KIND, Fiches.ID);
        assertThat(command).isEqualTo(new TakeMissingClaims(new FicheId(Fiches.ID)));
        node.send(Actor.SYSTEM, (TakeMissingClaims) command);
        assertThat(node.events().of(Fiches.LOGIN))
                .containsExactly(
                        new ClaimTaken(
                                ClaimKind.LOGIN_SFTP,
                                Fiches.LOGIN.value(),
                                Fiches.ID,
                                Fiches.STRUCTURE));
    }

    @Test
    void one_that_holds_all_that_it_uses_is_not() {
        var fiche = new Journey(node, InProcess.CLAIRE, "f1").prepare(InProcess.STRUCTURE, "a");

        assertThat(fiche.submit()).isEqualTo("OK");

        assertThat(deadlines.due(MissingClaimsDeadline.KIND, "f1")).isEmpty();
        assertThat(node.events().of(new ClaimId(ClaimKind.LOGIN_SFTP, "PRODUCTION/f1"))).hasSize(1);
    }

    private void stored(List<?> events) {
        node.bean(EventStore.class)
                .publish(
                        IntStream.range(0, events.size())
                                .mapToObj(
                                        i ->
                                                new GenericDomainEventMessage<>(
                                                        "Fiche",
                                                        Fiches.FICHE.toString(),
                                                        i,
                                                        (Object) events.get(i)))
                                .toList());
    }
}
