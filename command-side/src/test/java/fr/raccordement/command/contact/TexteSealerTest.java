package fr.raccordement.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.TexteLibre;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.fiche.Journey;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type is never stored in clear, and is destroyed with the contacts. */
class TexteSealerTest {

    private static final FicheId FICHE = new FicheId("f1");
    private static final String NAMED = "Rappeler Paul Zzyzx au 06 12 34 56 78";

    private final InProcess node = InProcess.furnished();
    private final ContactVault vault = node.bean(ContactVault.class);
    private final Journey fiche = new Journey(node, InProcess.CLAIRE, FICHE.value());

    @AfterEach
    void close() {
        node.close();
    }

    /** Nothing that people may type is left out: what else events have are names and codes. */
    @Test
    void every_reason_and_comment_of_an_event_is_sealed() {
        var left =
                EventCatalogue.all().stream()
                        .filter(Class::isRecord)
                        .flatMap(it -> Stream.of(it.getRecordComponents()))
                        .filter(it -> Set.of("motif", "commentaire").contains(it.getName()))
                        .filter(it -> it.getType() == String.class)
                        .filter(it -> !it.isAnnotationPresent(TexteLibre.class))
                        .map(it -> it.getDeclaringRecord() + "." + it.getName());
        assertThat(left).isEmpty();
    }

    @Test
    void a_reason_is_stored_under_the_key_of_the_contacts() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        node.send(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, NAMED, null));

        var returned = last(FicheReturned.class);
        assertThat(returned.motif()).doesNotContain("Paul").contains("f1.0");
        assertThat(SealedText.open(vault, returned.motif())).isEqualTo(NAMED);
    }

    @Test
    void it_is_destroyed_with_the_contacts_and_what_is_typed_afterwards_is_not() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        node.send(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, NAMED, null));
        node.send(InProcess.ADMIN, new ForgetContacts(FICHE, "Demande de Paul", null));
        var forgotten = last(ContactsForgotten.class);
        assertThat(forgotten.cle()).isEqualTo("f1.0");
        node.send(InProcess.CLAIRE, fiche.description());
        assertThat(fiche.submit()).isEqualTo("OK");
        node.send(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, "Encore", null));

        assertThat(
                        node.events().of(FICHE).stream()
                                .filter(FicheReturned.class::isInstance)
                                .map(it -> SealedText.open(vault, ((FicheReturned) it).motif())))
                .containsExactly(SealedText.DESTROYED, "Encore");
        assertThat(SealedText.open(vault, forgotten.motif())).isEqualTo("Demande de Paul");
        assertThat(forgotten.motif()).contains("f1.1");
    }

    /** Where no contact was ever given there may be somebody in a text. */
    @Test
    void a_text_is_enough_for_something_to_be_forgotten() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        node.send(InProcess.ADMIN, new ForgetContacts(FICHE, "Premier", null));
        node.send(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, NAMED, null));
        node.send(InProcess.ADMIN, new ForgetContacts(FICHE, "Second", null));
        node.send(InProcess.ADMIN, new ForgetContacts(FICHE, "Rien de nouveau", null));

        assertThat(
                        node.events().of(FICHE).stream()
                                .filter(ContactsForgotten.class::isInstance)
                                .map(it -> ((ContactsForgotten) it).cle()))
                .containsExactly("f1.0", "f1.1");
    }

    @Test
    void the_same_words_again_are_a_repetition_though_they_are_stored_otherwise() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        node.send(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, NAMED, null));
        var stored = node.events().of(FICHE).size();
        node.send(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, " " + NAMED, null));

        assertThat(node.events().of(FICHE)).hasSize(stored);
        assertThat(node.outcome(InProcess.INSTRUCTEUR, new ReturnFiche(FICHE, "Autre", null)))
                .isNotEqualTo("OK");
    }

    @Test
    void what_the_system_says_is_in_clear_and_what_it_passes_on_stays_under_its_key() {
        var sealer = node.bean(TexteSealer.class);
        var typed = SealedText.seal(vault, "f1.0", NAMED);
        var system =
                List.<EventMessage<?>>of(
                        event(new FicheDeactivated("f1", "Fin de validité"), Actor.SYSTEME),
                        event(suspended(typed), Actor.SYSTEME),
                        event(suspended(typed), "claire"),
                        event(new DelegationRefused("d1", null), "claire"),
                        event(new CommentaireDefined("f1", ""), "claire"));
        var handled = sealer.handle(system);

        for (int i = 0; i < system.size(); i++) {
            assertThat(handled.apply(i, system.get(i))).isSameAs(system.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_text_of_any_length_and_kind_comes_back_as_it_was_typed(String text) {
        var sealer = node.bean(TexteSealer.class);
        var message = event(new DelegationRefused("d1", text), "claire");
        var sealed =
                (DelegationRefused) sealer.handle(List.of(message)).apply(0, message).getPayload();

        assertThat(sealed.motif()).isNotEqualTo(text);
        assertThat(SealedText.open(vault, sealed.motif())).isEqualTo(text);
        assertThat(SealedText.open(vault, "Motif : " + sealed.motif() + "."))
                .isEqualTo("Motif : " + text + ".");
        vault.destroy("textes/d.0");
        assertThat(SealedText.open(vault, sealed.motif())).isEqualTo(SealedText.DESTROYED);
    }

    @Test
    void a_text_costs_one_question_to_the_keys_and_an_event_without_one_costs_none() {
        var asked = new ArrayList<String>();
        var kept = new InMemoryContactKeys();
        var counting =
                (ContactKeys)
                        Proxy.newProxyInstance(
                                ContactKeys.class.getClassLoader(),
                                new Class<?>[] {ContactKeys.class},
                                (_, method, arguments) -> {
                                    asked.add(method.getName());
                                    return method.invoke(kept, arguments);
                                });
        var sealer =
                new TexteSealer(
                        new TextKeys(node.bean(EventStore.class), new AesContactVault(counting)));

        for (int i = 0; i < 2; i++) {
            asked.clear();
            sealed(sealer, event(new DelegationRefused("d1", NAMED), "claire"));
            assertThat(asked).containsExactly("keep");
        }
        asked.clear();
        sealed(sealer, event(new DelegationRefused("d1", null), "claire"));
        sealed(sealer, event(new DelegationRefused("d1", "À revoir"), Actor.SYSTEME));
        assertThat(asked).isEmpty();
    }

    private static Object sealed(TexteSealer sealer, EventMessage<?> message) {
        return sealer.handle(List.of(message)).apply(0, message).getPayload();
    }

    private static Stream<String> typed() {
        return Stream.of(
                "x",
                "Deux\nlignes, des \u00e9l\u00e8ves et \ud83d\ude00",
                "$1 \\ {}",
                "y".repeat(2_000),
                SealedText.DESTROYED);
    }

    private static DelegationSuspended suspended(String motif) {
        return new DelegationSuspended("d1", CauseDeSuspension.FICHE_FERMEE, motif);
    }

    private static GenericDomainEventMessage<?> event(Object payload, String actor) {
        return new GenericDomainEventMessage<>(
                "type", "d", 0, payload, MetaData.with(Actor.ACTOR, actor));
    }

    private <E> E last(Class<E> type) {
        return node.events().of(FICHE).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }
}
