package fr.raccordement.command.lot;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.OpenLot;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.fiche.GlassVault;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLotTest {

    static final Actor CLAIRE = new Actor("claire", Set.of());
    static final Actor DENIS = new Actor("denis", Set.of());
    static final Actor ADMIN = new Actor("claire", Set.of(Role.AIFE_ADMIN));
    static final String LYCEE = "19750001000016";
    static final LotId LOT = new LotId("l1");

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Lot> lot = new AggregateTestFixture<>(Lot.class);

    OpenLotTest() {
        lot.registerInjectableResource(rights);
        lot.registerInjectableResource(new GlassVault());
    }

    @Test
    void what_is_asked_for_is_remembered_with_who_asks_and_by_which_roles() {
        lot.givenNoPriorActivity()
                .when(requests(LYCEE), CLAIRE.asMetaData())
                .expectEvents(requested(List.of(), LYCEE))
                .expectResultMessagePayload(0L);
        new OpenLotTest()
                .lot
                .givenNoPriorActivity()
                .when(requests(LYCEE), ADMIN.asMetaData())
                .expectEvents(requested(List.of(Role.AIFE_ADMIN), LYCEE));
        assertThat(rights.asked()).containsExactly("OpenLot ORGANISATION ");
    }

    @Test
    void sent_again_it_is_the_same_batch_whatever_roles_its_requester_has_by_now() {
        for (var actor : List.of(CLAIRE, ADMIN)) {
            lot.given(requested(List.of(), LYCEE))
                    .when(requests(LYCEE), actor.asMetaData())
                    .expectNoEvents()
                    .expectResultMessagePayload(0L);
        }
    }

    @Test
    void its_identifier_serves_one_batch_of_one_person() {
        lot.given(requested(List.of(), LYCEE))
                .when(requests("19690002100011"), CLAIRE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("LOT_ID_TAKEN"));
        lot.given(requested(List.of(), LYCEE))
                .when(requests(LYCEE), DENIS.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void it_has_1_to_1000_elements() {
        lot.givenNoPriorActivity()
                .when(requests(), CLAIRE.asMetaData())
                .expectException(refusal("LOT_EMPTY"));
        lot.givenNoPriorActivity()
                .when(requests(many(1_001)), CLAIRE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("LOT_TOO_LONG"));
        lot.givenNoPriorActivity()
                .when(requests(many(1_000)), CLAIRE.asMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "é", "a/b"})
    void its_identifier_is_made_of_letters_and_digits(String id) {
        var command =
                new OpenLot(
                        new LotId(id),
                        ActeDeLot.DEMANDER_DELEGATION,
                        "f",
                        null,
                        false,
                        elements(LYCEE));

        lot.givenNoPriorActivity()
                .when(command, CLAIRE.asMetaData())
                .expectNoEvents()
                .expectException(violations("LOT_ID_INVALID id"));
    }

    /** Everything that it does bears it behind a prefix, and correlation ids have 64 characters. */
    @Test
    void its_identifier_has_60_characters_at_most() {
        assertThat(LotId.isWellFormed("a".repeat(60))).isTrue();
        assertThat(LotId.isWellFormed("a".repeat(61))).isFalse();
    }

    @Test
    void an_end_has_a_reason_and_nothing_else_needs_one() {
        for (var motif : new String[] {null, " "}) {
            lot.givenNoPriorActivity()
                    .when(on(ActeDeLot.TERMINER_DELEGATION, motif, "d1"), CLAIRE.asMetaData())
                    .expectNoEvents()
                    .expectException(violations("MOTIF_MISSING motif"));
        }
        lot.givenNoPriorActivity()
                .when(on(ActeDeLot.REFUSER_DELEGATION, " Non ", "d1"), CLAIRE.asMetaData())
                .expectEvents(
                        new LotOpened(
                                "l1",
                                ActeDeLot.REFUSER_DELEGATION,
                                null,
                                "Non",
                                false,
                                elements("d1"),
                                "claire",
                                List.of()));
    }

    /** What cannot name anything may be anything, a key or a person's address. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19750001000016|19750001000016",
                "' 197 500 010 00016 '|19750001000016",
                "197-500-010-00016|19750001000016",
                "'=\"19750001000016\"'|19750001000016",
                "camille@exemple.fr|''",
                "'-----BEGIN PRIVATE KEY-----'|''",
                "1,975E+13|''",
                "123|''",
                "''|''",
                "DE123456789|DE123456789"
            })
    void of_a_structure_only_what_may_name_it_is_kept(String written, String kept) {
        lot.givenNoPriorActivity()
                .when(requests(written), CLAIRE.asMetaData())
                .expectEvents(requested(List.of(), kept));
    }

    @Test
    void of_a_delegation_only_an_identifier_is_kept() {
        lot.givenNoPriorActivity()
                .when(
                        on(ActeDeLot.ANNULER_DELEGATION, null, "d1", "a b", "d_2"),
                        CLAIRE.asMetaData())
                .expectEvents(
                        new LotOpened(
                                "l1",
                                ActeDeLot.ANNULER_DELEGATION,
                                null,
                                null,
                                false,
                                elements("d1", "", "d_2"),
                                "claire",
                                List.of()));
    }

    @Test
    void profiles_are_kept_with_whom_they_are_for() {
        var element = new ElementDeLot(LYCEE, "denis", Profil.EDI_GESTION_MODIFICATION, null);
        var command =
                new OpenLot(
                        LOT, ActeDeLot.ACCORDER_HABILITATION, null, null, false, List.of(element));

        lot.givenNoPriorActivity()
                .when(command, CLAIRE.asMetaData())
                .expectEvents(
                        new LotOpened(
                                "l1",
                                ActeDeLot.ACCORDER_HABILITATION,
                                null,
                                null,
                                false,
                                List.of(element),
                                "claire",
                                List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_asked_for_without_the_right_to(ActeDeLot acte) {
        rights.forbid();

        lot.givenNoPriorActivity()
                .when(on(acte, "Fin", "d1"), CLAIRE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    static OpenLot requests(String... structures) {
        return new OpenLot(
                LOT, ActeDeLot.DEMANDER_DELEGATION, "f1", null, false, elements(structures));
    }

    static LotOpened requested(List<Role> roles, String... structures) {
        return new LotOpened(
                "l1",
                ActeDeLot.DEMANDER_DELEGATION,
                "f1",
                null,
                false,
                elements(structures),
                "claire",
                roles);
    }

    static List<ElementDeLot> elements(String... objets) {
        return Stream.of(objets).map(it -> new ElementDeLot(it, null)).toList();
    }

    private static OpenLot on(ActeDeLot acte, @Nullable String motif, String... objets) {
        return new OpenLot(LOT, acte, null, motif, false, elements(objets));
    }

    private static String[] many(int count) {
        return Collections.nCopies(count, LYCEE).toArray(String[]::new);
    }
}
