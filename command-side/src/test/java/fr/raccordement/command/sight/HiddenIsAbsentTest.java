package fr.raccordement.command.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.DelegationCommand;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.OpenLotFromFile;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.RaccordementApiCommand;
import fr.raccordement.command.InProcess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what is hidden and of what is not there the same is answered and the same is read. */
class HiddenIsAbsentTest {

    private static final String HIDDEN = "cachee";
    private static final String ABSENT = "absent";
    private static final Contact CONTACT =
            new Contact("Claire", "claire@exemple.fr", "01 23 45 67 89");

    /** Denis knows nothing of the structure of Claire. */
    private static final Actor STRANGER = InProcess.DENIS;

    /** Somebody who belongs nowhere. */
    private static final Actor NOBODY = new Actor("nina", Set.of());

    private final InProcess node = InProcess.furnished();

    @BeforeEach
    void hide() {
        node.send(InProcess.CLAIRE, creation(HIDDEN, InProcess.STRUCTURE));
        for (var structure : List.of(InProcess.STRUCTURE, InProcess.OTHER_STRUCTURE)) {
            node.send(
                    structure.equals(InProcess.STRUCTURE) ? InProcess.CLAIRE : STRANGER,
                    new DeclareCompteTechnique(new CompteTechniqueId(structure), null, null, null));
        }
        node.send(InProcess.CLAIRE, declaration(HIDDEN, InProcess.STRUCTURE));
        node.events()
                .appendEvents(
                        List.of(
                                new GenericDomainEventMessage<>(
                                        "Delegation",
                                        new DelegationId(HIDDEN).toString(),
                                        0,
                                        new DelegationRequested(
                                                HIDDEN,
                                                HIDDEN,
                                                InProcess.STRUCTURE,
                                                "19750001000016",
                                                Environnement.PRODUCTION),
                                        MetaData.from(InProcess.CLAIRE.asMetaData()))));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_about_a_thing_is_refused_alike(Class<?> type) {
        for (var stranger : List.of(STRANGER, NOBODY)) {
            var hidden = refusal(node, stranger, about(type, HIDDEN));
            var readOfHidden = reads(HIDDEN, stranger);
            var absent = refusal(node, stranger, about(type, ABSENT));
            var readOfAbsent = reads(ABSENT, stranger);

            assertThat(hidden).isEqualTo(absent);
            assertThat(hidden.code()).isEqualTo("NOT_FOUND");
            assertThat(readOfHidden).isEqualTo(readOfAbsent);
        }
    }

    /** Whoever sees it is not told that it is not there, whatever else they are told. */
    @ParameterizedTest
    @MethodSource("commands")
    void whoever_may_know_of_it_is_answered_otherwise(Class<?> type) {
        assertThat(node.outcome(InProcess.CLAIRE, about(type, HIDDEN))).isNotEqualTo("NOT_FOUND");
        assertThat(node.outcome(InProcess.CLAIRE, about(type, ABSENT))).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_hidden_thing_is_not_loaded() {
        refusal(node, STRANGER, new ChooseProtocole(new FicheId(HIDDEN), Protocole.SFTP, null));

        assertThat(node.events().reads()).containsOnlyOnce(new FicheId(HIDDEN).toString());
    }

    @Test
    void where_names_are_own_a_hidden_one_is_refused_as_a_free_one_is() {
        try (var strict = node.strict()) {
            for (var other : List.of(InProcess.OTHER_STRUCTURE, "00000000000000")) {
                for (var begun :
                        List.<Map.Entry<Object, Object>>of(
                                Map.entry(creation(HIDDEN, other), creation(ABSENT, other)),
                                Map.entry(
                                        declaration(HIDDEN, other), declaration(ABSENT, other)))) {
                    assertThat(refusal(strict, STRANGER, begun.getKey()))
                            .isEqualTo(refusal(strict, STRANGER, begun.getValue()));
                }
            }
            assertThat(strict.outcome(STRANGER, creation(HIDDEN, InProcess.OTHER_STRUCTURE)))
                    .isEqualTo("FICHE_ID_INVALID");
            assertThat(strict.outcome(STRANGER, declaration(HIDDEN, InProcess.OTHER_STRUCTURE)))
                    .isEqualTo("RACCORDEMENT_API_ID_INVALID");
        }
    }

    @Test
    void where_names_are_own_drawn_ones_and_those_of_the_structure_are_given_and_repeated() {
        try (var strict = node.strict()) {
            for (var name :
                    List.of(
                            InProcess.OTHER_STRUCTURE + "-principale",
                            "7f9c24e8-3b12-4fef-91e0-5a3d2a1b0c4d",
                            "0192f0c1-7a2b-7c3d-8e4f-001122334455",
                            "7F9C24E8-3B12-4FEF-91E0-5A3D2A1B0C4D-12")) {
                var creation = creation(name, InProcess.OTHER_STRUCTURE);
                assertThat(strict.outcome(STRANGER, creation)).as(name).isEqualTo("OK");
                assertThat(strict.outcome(STRANGER, creation)).as(name).isEqualTo("OK");
            }
            for (var name :
                    List.of(
                            InProcess.STRUCTURE + "-principale",
                            InProcess.OTHER_STRUCTURE,
                            "00000000-0000-0000-0000-000000000000",
                            "7f9c24e8-3b12-1fef-91e0-5a3d2a1b0c4d",
                            "7f9c24e83b124fef91e05a3d2a1b0c4d")) {
                assertThat(strict.outcome(STRANGER, creation(name, InProcess.OTHER_STRUCTURE)))
                        .as(name)
                        .isEqualTo("FICHE_ID_INVALID");
            }
        }
    }

    /** Names that were given before are repeated by whoever knows of what has them. */
    @Test
    void where_names_are_own_ones_creations_from_before_may_be_repeated() {
        try (var strict = node.strict()) {
            assertThat(strict.outcome(InProcess.CLAIRE, creation(HIDDEN, InProcess.STRUCTURE)))
                    .isEqualTo("OK");
            assertThat(strict.outcome(InProcess.CLAIRE, declaration(HIDDEN, InProcess.STRUCTURE)))
                    .isEqualTo("OK");
        }
    }

    @Test
    void where_names_are_own_batches_and_requests_have_such_names_too() {
        try (var strict = node.strict()) {
            assertThat(
                            strict.outcome(
                                    InProcess.CLAIRE,
                                    new RequestDelegation(
                                            new DelegationId(ABSENT), HIDDEN, "19750001000016")))
                    .isEqualTo("DELEGATION_ID_INVALID");
            assertThat(
                            strict.outcome(
                                    InProcess.CLAIRE,
                                    Specimen.of(
                                            OpenLotFromFile.class,
                                            Map.of("lotId", new LotId(ABSENT)))))
                    .isEqualTo("LOT_ID_INVALID");
        }
    }

    /** What was read for a command, without the names that differ. */
    private List<String> reads(String id, Actor stranger) {
        return node.events().reads().stream()
                .map(it -> it.replace(id, "<id>"))
                .map(it -> it.matches("habilitation-.*" + stranger.login()) ? "<rights>" : it)
                .toList();
    }

    private static Refusal refusal(InProcess node, Actor actor, Object command) {
        node.events().reads();
        var refused =
                catchThrowableOfType(
                        CommandExecutionException.class, () -> node.send(actor, command));
        assertThat(refused).as(command.toString()).isNotNull();
        return refused.<Refusal>getDetails().orElseThrow();
    }

    private static Stream<Class<?>> commands() {
        return Stream.of(
                        fiches(),
                        permitted(DelegationCommand.class),
                        permitted(RaccordementApiCommand.class))
                .flatMap(it -> it);
    }

    private static Stream<Class<?>> fiches() {
        return permitted(FicheCommand.class).filter(it -> it != CreateFiche.class);
    }

    /** Those that users of structures send, but for those that begin a thing by itself. */
    private static Stream<Class<?>> permitted(Class<?> kind) {
        return Stream.of(kind.getPermittedSubclasses())
                .filter(
                        it ->
                                Stream.of(it.getAnnotationsByType(Requires.class))
                                        .anyMatch(way -> way.parties().length > 0))
                .filter(it -> it != CreateFiche.class && it != DeclareRaccordementApi.class);
    }

    private static Object about(Class<?> type, String id) {
        return Specimen.of(type, ids(type, id));
    }

    private static Map<String, Object> ids(Class<?> type, String id) {
        return Map.of(
                "ficheId",
                type == RequestDelegation.class ? id : new FicheId(id),
                "delegationId",
                new DelegationId(id),
                "raccordementApiId",
                new RaccordementApiId(id));
    }

    private static CreateFiche creation(String id, String structure) {
        return new CreateFiche(
                new FicheId(id), structure, FicheKind.EMETTEUR, Environnement.QUALIFICATION);
    }

    private static DeclareRaccordementApi declaration(String id, String structure) {
        return new DeclareRaccordementApi(
                new RaccordementApiId(id),
                structure,
                Environnement.QUALIFICATION,
                "Application",
                TypeUtilisation.DEVELOPPEMENT_PROPRE,
                null,
                CONTACT);
    }
}
