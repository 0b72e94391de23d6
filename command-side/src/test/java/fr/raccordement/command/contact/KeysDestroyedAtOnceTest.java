package fr.raccordement.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.texte.event.TextesForgotten;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is told that something is forgotten finds it so. */
class KeysDestroyedAtOnceTest {

    private static final String CLE = "f1.0";
    private static final byte[] KEY = {1};

    private final InMemoryContactKeys keys = new InMemoryContactKeys();

    @ParameterizedTest
    @MethodSource("forgotten")
    void the_key_is_destroyed_once_the_event_is_stored_and_not_before(Object event) {
        keys.keep(CLE, KEY);
        var message = GenericEventMessage.asEventMessage(event);
        var work = DefaultUnitOfWork.startAndGet(message);
        dispatch(keys, message);
        work.onCommit(_ -> assertThat(keys.find(CLE)).contains(KEY));

        work.commit();

        assertThat(keys.find(CLE)).isEmpty();
    }

    @Test
    void nothing_is_destroyed_by_what_is_not_stored_or_forgets_nobody() {
        keys.keep(CLE, KEY);
        var undone =
                GenericEventMessage.asEventMessage(new ContactsForgotten("f1", CLE, "Demande"));
        var work = DefaultUnitOfWork.startAndGet(undone);
        dispatch(keys, undone);
        work.rollback();
        var other = GenericEventMessage.asEventMessage(new FicheReturned("f1", CLE));
        var done = DefaultUnitOfWork.startAndGet(other);
        dispatch(keys, other);
        done.commit();

        assertThat(keys.find(CLE)).contains(KEY);
    }

    /** The processing group destroys it then: what was decided is stored. */
    @Test
    void a_store_of_keys_that_does_not_answer_fails_no_decision() {
        var message = GenericEventMessage.asEventMessage(new TextesForgotten("d1", CLE, "Demande"));
        var work = DefaultUnitOfWork.startAndGet(message);
        dispatch(
                new InMemoryContactKeys() {
                    @Override
                    public void destroy(String name) {
                        throw new IllegalStateException("away");
                    }
                },
                message);

        work.commit();

        assertThat(work.isRolledBack()).isFalse();
    }

    private static void dispatch(ContactKeys keys, EventMessage<?> message) {
        new KeysDestroyedAtOnce(new AesContactVault(keys))
                .handle(List.of(message))
                .apply(0, message);
    }

    private static Stream<Object> forgotten() {
        return Stream.of(
                new ContactsForgotten("f1", CLE, "Demande"),
                new CourrielForgotten("jeanne", CLE, "Départ"),
                new RaccordementApiContactForgotten("a1", CLE, "Demande"),
                new TextesForgotten("delegation-d1", CLE, "Demande"));
    }
}
