package fr.raccordement.command.correspondant;

import static fr.raccordement.command.Refusals.refusal;
import static org.axonframework.test.matchers.Matchers.matches;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.AbandonEnvoiAuContact;
import fr.raccordement.api.correspondant.command.RecordEnvoiAuContact;
import fr.raccordement.api.correspondant.command.ResubscribeCorrespondant;
import fr.raccordement.api.correspondant.command.UnsubscribeCorrespondant;
import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.avis.EndOfStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In a store whose last event is at 99. */
class EnvoiAuContactTest {

    private static final Map<String, String> SYSTEM = Actor.SYSTEM.asMetaData();
    private static final CorrespondantId ID = new CorrespondantId("9f86d081884c7d65");
    private static final CorrespondantNotified NOTIFIED =
            new CorrespondantNotified("9f86d081884c7d65", 42, 2);
    private static final CorrespondantUnsubscribed UNSUBSCRIBED =
            new CorrespondantUnsubscribed("9f86d081884c7d65");
    private static final CorrespondantResubscribed RESUBSCRIBED =
            new CorrespondantResubscribed("9f86d081884c7d65", 99);

    private final RecordingRights rights = new RecordingRights();

    @Test
    void a_mail_is_recorded_once() {
        given().when(new RecordEnvoiAuContact(ID, 42, 2), SYSTEM).expectEvents(NOTIFIED);
        given(NOTIFIED)
                .when(new RecordEnvoiAuContact(ID, 42, 2), SYSTEM)
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void a_mail_that_cannot_be_delivered_is_given_up_once_and_the_next_may_be_sent() {
        var abandoned = new CorrespondantAbandoned("9f86d081884c7d65", 50);
        given(NOTIFIED).when(new AbandonEnvoiAuContact(ID, 50), SYSTEM).expectEvents(abandoned);
        given(NOTIFIED, abandoned).when(new AbandonEnvoiAuContact(ID, 50), SYSTEM).expectNoEvents();
        given(NOTIFIED, abandoned)
                .when(new RecordEnvoiAuContact(ID, 60, 1), SYSTEM)
                .expectEvents(new CorrespondantNotified("9f86d081884c7d65", 60, 1));
    }

    @Test
    void the_last_mail_may_come_back_after_it_was_taken_over() {
        var abandoned = new CorrespondantAbandoned("9f86d081884c7d65", 42);
        given(NOTIFIED).when(new AbandonEnvoiAuContact(ID, 42), SYSTEM).expectEvents(abandoned);
        given(NOTIFIED, abandoned).when(new AbandonEnvoiAuContact(ID, 42), SYSTEM).expectNoEvents();
    }

    @Test
    void a_mail_that_comes_back_after_a_later_one_was_sent_says_nothing_of_that_one() {
        given(NOTIFIED).when(new AbandonEnvoiAuContact(ID, 41), SYSTEM).expectNoEvents();
    }

    @Test
    void whoever_was_reached_since_may_become_unreachable_again() {
        var abandoned = new CorrespondantAbandoned("9f86d081884c7d65", 42);
        var reached = new CorrespondantNotified("9f86d081884c7d65", 60, 1);
        given(NOTIFIED, abandoned, reached)
                .when(new AbandonEnvoiAuContact(ID, 60), SYSTEM)
                .expectEvents(new CorrespondantAbandoned("9f86d081884c7d65", 60));
    }

    @Test
    void whoever_wants_none_is_asked_once_and_for_all() {
        given(NOTIFIED).when(new UnsubscribeCorrespondant(ID), SYSTEM).expectEvents(UNSUBSCRIBED);
        given().when(new UnsubscribeCorrespondant(ID), SYSTEM).expectEvents(UNSUBSCRIBED);
        given(NOTIFIED, UNSUBSCRIBED)
                .when(new UnsubscribeCorrespondant(ID), SYSTEM)
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        for (var late :
                List.of(new RecordEnvoiAuContact(ID, 60, 1), new AbandonEnvoiAuContact(ID, 60))) {
            given(NOTIFIED, UNSUBSCRIBED).when(late, SYSTEM).expectNoEvents();
        }
    }

    @Test
    void whoever_wants_them_again_is_written_to_about_what_comes() {
        given(NOTIFIED, UNSUBSCRIBED)
                .when(new ResubscribeCorrespondant(ID), SYSTEM)
                .expectEvents(RESUBSCRIBED);
        given(NOTIFIED).when(new ResubscribeCorrespondant(ID), SYSTEM).expectNoEvents();
        given(NOTIFIED, UNSUBSCRIBED, RESUBSCRIBED)
                .when(new RecordEnvoiAuContact(ID, 99, 1), SYSTEM)
                .expectNoEvents();
        given(NOTIFIED, UNSUBSCRIBED, RESUBSCRIBED)
                .when(new RecordEnvoiAuContact(ID, 100, 1), SYSTEM)
                .expectEvents(new CorrespondantNotified("9f86d081884c7d65", 100, 1));
    }

    /** The login stays that of the system: who reads the mail is not known by any. */
    @Test
    void what_was_asked_by_the_link_of_a_mail_says_so_and_what_the_system_does_does_not() {
        byWhom(given(NOTIFIED).when(new UnsubscribeCorrespondant(ID), SYSTEM), "destinataire");
        byWhom(
                given(NOTIFIED, UNSUBSCRIBED).when(new ResubscribeCorrespondant(ID), SYSTEM),
                "destinataire");
        byWhom(given().when(new RecordEnvoiAuContact(ID, 42, 2), SYSTEM), null);
    }

    private static void byWhom(ResultValidator<Correspondant> decided, @Nullable String whom) {
        decided.expectEventsMatching(
                matches(
                        (List<EventMessage<?>> events) ->
                                events.size() == 1
                                        && Objects.equals(
                                                whom,
                                                events.getFirst()
                                                        .getMetaData()
                                                        .get(Actor.ON_BEHALF_OF))));
    }

    @Test
    void rights_are_asked() {
        rights.forbid();

        given(NOTIFIED)
                .when(new UnsubscribeCorrespondant(ID), SYSTEM)
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private TestExecutor<Correspondant> given(CorrespondantEvent... past) {
        EndOfStore end = () -> 99;
        var fixture = new AggregateTestFixture<>(Correspondant.class);
        List.of(rights, end).forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }
}
