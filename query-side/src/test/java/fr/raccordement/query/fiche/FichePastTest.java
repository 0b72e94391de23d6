package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindDiff;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.query.PastProperties;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The past is the fold of what had happened, and a difference is what leads from it to another. */
class FichePastTest {

    private static final FicheId ID = new FicheId("f1");
    private static final Contact JEANNE =
            new Contact("Jeanne Martin", "j@example.org", "+33123456");

    private final World world = new World();
    private final PastProperties<FicheState> past =
            new PastProperties<>(world, ID, FicheFold::after);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_state_at_an_instant_is_the_fold_of_the_events_up_to_it(long seed) {
        happen(seed);
        past.isTheFoldUpToEachInstant(
                30, at -> new FindFiche("f1", at, null, AUDITOR), FicheView.class, this::view);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void the_state_at_a_version_is_the_fold_of_the_events_up_to_it(long seed) {
        happen(seed);
        for (int version = 0; version <= past.size(); version++) {
            var known = version < past.size();

            assertThat(
                            world.find(
                                    new FindFiche("f1", null, (long) version, AUDITOR),
                                    FicheView.class))
                    .isEqualTo(
                            known ? past.fold(version + 1).flatMap(this::view) : Optional.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void a_difference_leads_from_one_state_to_the_other(long seed) {
        happen(seed);
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var instants =
                    IntStream.generate(() -> random.nextInt(31) - 1)
                            .limit(3)
                            .sorted()
                            .mapToObj(World.START::plusSeconds)
                            .toList();
            var there = instants.stream().map(past::fold).map(this::fields).toList();
            if (past.fold(instants.get(1)).filter(it -> !it.discarded()).isPresent()) {
                var first = diff(instants.get(0), instants.get(1));
                assertThat(PastProperties.apply(first, there.get(0)))
                        .isEqualTo(there.get(1).values());
                assertThat(first.isEmpty()).isEqualTo(there.get(0).equals(there.get(1)));
                if (past.fold(instants.get(2)).filter(it -> !it.discarded()).isPresent()) {
                    var then = diff(instants.get(1), instants.get(2));
                    var both = diff(instants.get(0), instants.get(2));
                    var middle =
                            new FlatFields(
                                    new TreeMap<>(PastProperties.apply(first, there.get(0))));
                    assertThat(PastProperties.apply(then, middle))
                            .isEqualTo(PastProperties.apply(both, there.get(0)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void the_changes_of_all_events_lead_from_nothing_to_the_state_now(long seed) {
        happen(seed);
        past.isWhereTheChangesOfAllEventsLead(world.get(FicheAuditTrail.class)::fields);
    }

    @Test
    void elements_are_told_by_what_names_them_and_blanks_by_null() {
        past.append(
                new FicheCreated(
                        "f1", "11111111111111", FicheKind.EMETTEUR, Environnement.PRODUCTION));
        past.append(new ValiditeDefined("f1", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1)));
        var chiffre = world.vault.seal("cle-1", List.of(JEANNE));
        past.append(new ContactsDefined("f1", "cle-1", 1, chiffre));

        assertThat(diff(World.START, World.START.plusSeconds(2)))
                .extracting(FieldChange::path, FieldChange::ancien, FieldChange::nouveau)
                .containsExactly(
                        tuple("contacts[Jeanne Martin].email", null, "j@example.org"),
                        tuple("contacts[Jeanne Martin].nom", null, "Jeanne Martin"),
                        tuple("contacts[Jeanne Martin].telephone", null, "+33123456"),
                        tuple("validite.au", null, "2027-04-01"),
                        tuple("validite.du", null, "2026-04-01"));
        assertThat(changes(2, AUDITOR)).hasSize(3);
        assertThat(changes(2, PAUL)).isEmpty();

        world.vault.destroy("cle-1");
        assertThat(changes(2, AUDITOR))
                .extracting(FieldChange::path, FieldChange::nouveau)
                .containsExactly(
                        tuple("contacts.donnesLe", "2026-03-01T08:00:02.250Z"),
                        tuple("contacts.lisibles", "false"));
    }

    @Test
    void what_is_absent_hidden_or_thrown_away_has_no_difference_and_looks_alike() {
        past.append(
                new FicheCreated(
                        "f1", "11111111111111", FicheKind.EMETTEUR, Environnement.PRODUCTION));
        past.append(new FicheDiscarded("f1"));
        var created = World.START;

        assertThat(diff(created.minusSeconds(1), created)).isNotEmpty();
        for (var hidden :
                List.of(
                        new FindDiff(Thing.fiche("f1"), created, created.plusSeconds(1), AUDITOR),
                        new FindDiff(Thing.fiche("f1"), created, created, PAUL),
                        new FindDiff(Thing.fiche("f2"), created, null, AUDITOR),
                        new FindDiff(
                                Thing.fiche("f1"),
                                created.minusSeconds(2),
                                created.minusSeconds(1),
                                AUDITOR))) {
            assertThatThrownBy(() -> world.list(hidden, FieldChange.class))
                    .hasStackTraceContaining("NOT_FOUND");
        }
        assertThatThrownBy(() -> diff(created.plusSeconds(1), created))
                .hasStackTraceContaining("PERIODE_ORDER");
    }

    /** Several events share an instant, and some instants have none. */
    private void happen(long seed) {
        world.vault.seal("cle-0", List.of(JEANNE));
        var random = new Random(seed);
        var second = 0;
        for (var event : new RandomFiche(seed, "f1").history(40)) {
            second += Math.max(0, random.nextInt(5) - 2);
            past.append(event, World.START.plusSeconds(second / 2));
        }
    }

    private Optional<FicheView> view(FicheState state) {
        return Optional.of(state)
                .filter(it -> !it.discarded())
                .map(world.get(FicheViewMapper.class)::view);
    }

    private FlatFields fields(Optional<FicheState> state) {
        return state.map(world.get(FicheAuditTrail.class)::fields).orElse(FlatFields.NONE);
    }

    private List<FieldChange> diff(Instant from, Instant to) {
        return world.list(new FindDiff(Thing.fiche("f1"), from, to, AUDITOR), FieldChange.class);
    }

    private List<FieldChange> changes(long sequence, Actor viewer) {
        var asked = Set.of(new EvenementReference(ID.toString(), sequence));
        return world.list(new FindEventChanges(asked, viewer), EventChanges.class).stream()
                .flatMap(it -> it.changes().stream())
                .toList();
    }
}
