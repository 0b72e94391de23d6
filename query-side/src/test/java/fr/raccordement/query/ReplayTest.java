package fr.raccordement.query;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.api.habilitation.event.RattachementDeactivated;
import fr.raccordement.api.habilitation.event.RattachementRequested;
import fr.raccordement.api.habilitation.event.RattachementValidated;
import fr.raccordement.api.habilitation.query.FindRattachement;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindDiff;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.journal.query.FindSteps;
import fr.raccordement.api.journal.query.FollowLife;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.StepPage;
import fr.raccordement.api.journal.query.StepView;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.FindStructureDiff;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.InMemoryMongo;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.events.EventTail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** What holds for the past of every kind of thing that has one. */
class ReplayTest {

    private static final String HERE = "13002526500013";
    private static final String THERE = "20003019500115";
    private static final Environnement PRODUCTION = Environnement.PRODUCTION;

    private final World world = new World();
    private final List<Instant> instants = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    /** A kind of thing: one life of it, how a state of the past is asked for, who may see it. */
    private enum Kind {
        FICHE(
                Thing.fiche("f1"),
                new FicheId("f1"),
                FicheView.class,
                Profil.RACCORDEMENT_CONSULTATION,
                List.of(
                        new FicheCreated("f1", HERE, FicheKind.EMETTEUR, PRODUCTION),
                        new ProtocoleChosen("f1", Protocole.SFTP),
                        new ContactsDefined("f1", "cle", 1, "chiffre-0"),
                        new FicheSubmitted("f1"),
                        new FicheActivated("f1", "ABC123"),
                        new RevisionOpened("f1"),
                        new CommentaireDefined("f1", "autre"),
                        new ContactsForgotten("f1", "cle", "demande"))) {
            @Override
            Object past(@Nullable Instant at, @Nullable Long version, Actor viewer) {
                return new FindFiche("f1", at, version, viewer);
            }
        },
        DELEGATION(
                Thing.delegation("d1"),
                new DelegationId("d1"),
                DelegationView.class,
                Profil.EDI_GESTION_CONSULTATION,
                List.of(
                        new DelegationRequested("d1", "f1", THERE, HERE, PRODUCTION),
                        new DelegationAccepted("d1"),
                        new DelegationActivated("d1"),
                        new DelegationEnded("d1", CauseDeFin.DECISION, "Plus besoin"))) {
            @Override
            Object past(@Nullable Instant at, @Nullable Long version, Actor viewer) {
                return new FindDelegation("d1", at, version, viewer);
            }
        },
        RACCORDEMENT_API(
                Thing.raccordementApi("a1"),
                new RaccordementApiId("a1"),
                RaccordementApiView.class,
                Profil.RACCORDEMENT_CONSULTATION,
                List.of(
                        new RaccordementApiDeclared(
                                "a1",
                                HERE,
                                PRODUCTION,
                                "Factures",
                                TypeUtilisation.values()[0],
                                null),
                        new RaccordementApiActivated("a1"),
                        new RaccordementApiCorrected(
                                "a1", "Factures 2", TypeUtilisation.values()[0], "Solution"),
                        new RaccordementApiDeactivated("a1", "Fin"))) {
            @Override
            Object past(@Nullable Instant at, @Nullable Long version, Actor viewer) {
                return new FindRaccordementApi("a1", at, version, viewer);
            }
        },
        RATTACHEMENT(
                Thing.rattachement(HERE, "luc@exemple.fr"),
                new HabilitationId(HERE, "luc@exemple.fr"),
                RattachementView.class,
                Profil.ORGANISATION_MODIFICATION,
                List.of(
                        new RattachementRequested(HERE, "luc@exemple.fr"),
                        new RattachementValidated(HERE, "luc@exemple.fr"),
                        new HabilitationGranted(
                                HERE, "luc@exemple.fr", Profil.RACCORDEMENT_CONSULTATION),
                        new RattachementDeactivated(HERE, "luc@exemple.fr", "Absent"),
                        new HabilitationRevoked(
                                HERE, "luc@exemple.fr", Profil.RACCORDEMENT_CONSULTATION, null))) {
            @Override
            Object past(@Nullable Instant at, @Nullable Long version, Actor viewer) {
                return new FindRattachement(HERE, "luc@exemple.fr", at, version, viewer);
            }
        },
        STRUCTURE(
                Thing.structure(HERE),
                new StructureId(HERE),
                StructureView.class,
                null,
                List.of(
                        new StructureRegistered(
                                HERE, "AIFE", StructureType.PUBLIQUE, false, false, true),
                        new StructureRenamed(HERE, "Agence"),
                        new StructureIdentifiantChanged(
                                HERE, TypeIdentifiant.SIRET, "35600000000048", true, "Fusion"),
                        new StructureDeactivated(HERE, "Fermée"))) {
            @Override
            Object past(@Nullable Instant at, @Nullable Long version, Actor viewer) {
                return new FindStructure(HERE, at, version, viewer);
            }
        };

        private final Thing thing;
        private final Object id;
        private final Class<?> view;

        /** Who holds it here sees the thing and its history; null where a role alone counts. */
        private final @Nullable Profil profil;

        private final List<Object> life;

        Kind(Thing thing, Object id, Class<?> view, @Nullable Profil profil, List<?> life) {
            this.thing = thing;
            this.id = id;
            this.view = view;
            this.profil = profil;
            this.life = List.copyOf(life);
        }

        abstract Object past(@Nullable Instant at, @Nullable Long version, Actor viewer);

        Object diff(Instant from, @Nullable Instant to, Actor viewer) {
            return new FindDiff(thing, from, to, viewer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_step_is_the_state_at_its_version_and_at_its_instant(Kind kind) {
        live(kind);

        var steps = steps(kind, -1, 50, AUDITOR);

        assertThat(steps).hasSize(kind.life.size());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            assertThat(step.entry().sequence()).isEqualTo(i);
            assertThat(step.entry().type()).isEqualTo(kind.life.get(i).getClass().getSimpleName());
            assertThat((Object) world.find(kind.past(null, (long) i, AUDITOR), kind.view).get())
                    .isEqualTo(step.etat());
            assertThat(
                            (Object)
                                    world.find(kind.past(instants.get(i), null, AUDITOR), kind.view)
                                            .get())
                    .isEqualTo(step.etat());
        }
        var last = (long) kind.life.size();
        assertThat(world.find(kind.past(null, last, AUDITOR), kind.view)).isEmpty();
        assertThat(world.find(kind.past(before(), null, AUDITOR), kind.view)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_step_changed_is_what_the_history_says_and_the_difference_of_its_instants(
            Kind kind) {
        live(kind);

        var steps = steps(kind, -1, 50, AUDITOR);

        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var from = i == 0 ? before() : instants.get(i - 1);
            assertThat(step.changes()).isEqualTo(changes(kind, i));
            step.changes().forEach(PastProperties::requireWords);
            assertThat(list(kind.diff(from, instants.get(i), AUDITOR))).isEqualTo(step.changes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void differences_add_up(Kind kind) {
        live(kind);
        var end = instants.getLast();
        var whole = applied(kind.diff(before(), end, AUDITOR), FlatFields.NONE);

        for (var between : instants) {
            var half = applied(kind.diff(before(), between, AUDITOR), FlatFields.NONE);
            assertThat(applied(kind.diff(between, end, AUDITOR), new FlatFields(half)))
                    .isEqualTo(whole);
        }
        assertThat(list(kind.diff(end, end.plusSeconds(9), AUDITOR))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_one_another(Kind kind) {
        live(kind);
        var all = steps(kind, -1, 50, AUDITOR);
        var paged = new ArrayList<StepView>();
        for (boolean more = true; more; ) {
            var page = page(kind, paged.size() - 1L, 2, AUDITOR);
            paged.addAll(page.steps());
            more = page.suivante();
            assertThat(page.total()).isEqualTo(all.size());
        }

        assertThat(paged).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_of_any_length_is_read_in_as_many_questions(Kind kind) {
        live(kind);

        assertThat(questions(kind, 50)).isEqualTo(questions(kind, 1));
    }

    @ParameterizedTest
    @EnumSource
    void the_life_is_followed_from_where_it_was_left(Kind kind) {
        kind.life.stream().limit(3).forEach(it -> world.append(kind.id, it));
        var follower = Recorder.of(follow(kind, 0, AUDITOR));
        assertThat(follower.take(2)).extracting(HistoryEntryView::sequence).containsExactly(1L, 2L);

        kind.life.stream().skip(3).forEach(it -> world.append(kind.id, it));

        assertThat(follower.take(kind.life.size() - 3))
                .extracting(HistoryEntryView::sequence)
                .isEqualTo(sequences(3, kind.life.size()));
        follower.cancel();
        Eventually.reaches(0, world.get(EventTail.class)::subscriptions);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRUCTURE")
    void whoever_may_see_the_thing_now_may_see_its_past(Kind kind) {
        hold(kind.profil);
        live(kind);

        assertThat(steps(kind, -1, 50, JEANNE)).hasSize(kind.life.size());
        assertThat(world.find(kind.past(instants.getFirst(), null, JEANNE), kind.view)).isPresent();
        assertThat(list(kind.diff(before(), instants.getLast(), JEANNE))).isNotEmpty();
        isHidden(kind, PAUL);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRUCTURE")
    void a_right_taken_back_hides_the_past_and_ends_what_is_followed(Kind kind) {
        hold(kind.profil);
        live(kind);
        var follower = Recorder.of(follow(kind, -1, JEANNE));
        assertThat(follower.take(kind.life.size())).hasSize(kind.life.size());

        hold(null);

        follower.assertRefused("NOT_FOUND");
        isHidden(kind, JEANNE);
        Eventually.reaches(0, world.get(EventTail.class)::subscriptions);
    }

    @Test
    void the_user_of_a_rattachement_sees_its_past() {
        live(Kind.RATTACHEMENT);
        var luc = new Actor("luc@exemple.fr", Set.of());

        assertThat(steps(Kind.RATTACHEMENT, -1, 50, luc)).hasSize(5);
        Recorder.of(follow(Kind.RATTACHEMENT, 3, luc)).take(1);
    }

    @Test
    void everybody_sees_what_a_structure_was_and_the_operator_who_changed_it() {
        live(Kind.STRUCTURE);

        assertThat(world.find(Kind.STRUCTURE.past(null, 0L, PAUL), StructureView.class))
                .get()
                .extracting(StructureView::nom)
                .isEqualTo("AIFE");
        assertThat(list(new FindStructureDiff(HERE, before(), instants.getLast(), PAUL)))
                .isEqualTo(list(Kind.STRUCTURE.diff(before(), instants.getLast(), AUDITOR)));
        assertThat(world.find(new FindSteps(Kind.STRUCTURE.thing, -1, 5, PAUL), StepPage.class))
                .isEmpty();
        Recorder.of(follow(Kind.STRUCTURE, -1, PAUL)).assertRefused("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_absent_looks_as_what_is_hidden(Kind kind) {
        assertThat(world.find(new FindSteps(kind.thing, -1, 50, AUDITOR), StepPage.class))
                .isEmpty();
        assertThatThrownBy(() -> list(kind.diff(before(), World.START.plusSeconds(99), AUDITOR)))
                .hasMessageContaining("NOT_FOUND");
        Recorder.of(follow(kind, -1, AUDITOR)).assertRefused("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource
    void an_instant_and_a_version_name_no_state(Kind kind) {
        assertThatThrownBy(() -> kind.past(before(), 0L, AUDITOR))
                .hasMessageContaining("AT_AND_VERSION");
    }

    private void isHidden(Kind kind, Actor viewer) {
        assertThat(world.find(new FindSteps(kind.thing, -1, 50, viewer), StepPage.class)).isEmpty();
        assertThat(world.find(kind.past(null, 0L, viewer), kind.view)).isEmpty();
        assertThatThrownBy(() -> list(kind.diff(before(), World.START.plusSeconds(99), viewer)))
                .hasMessageContaining("NOT_FOUND");
        Recorder.of(follow(kind, -1, viewer)).assertRefused("NOT_FOUND");
    }

    private void live(Kind kind) {
        kind.life.forEach(it -> instants.add(world.append(kind.id, it).getTimestamp()));
        world.project();
    }

    private void hold(@Nullable Profil profil) {
        world.append(
                new HabilitationId(HERE, "jeanne"),
                new GestionnairePrincipalNamed(
                        HERE, "jeanne", profil == null ? List.of() : List.of(profil)));
    }

    private Instant before() {
        return World.START.minusSeconds(1);
    }

    private List<StepView> steps(Kind kind, long after, int first, Actor viewer) {
        var page = page(kind, after, first, viewer);
        assertThat(page.suivante()).isFalse();
        return page.steps();
    }

    private StepPage page(Kind kind, long after, int first, Actor viewer) {
        return world.find(new FindSteps(kind.thing, after, first, viewer), StepPage.class)
                .orElseThrow();
    }

    private int questions(Kind kind, int length) {
        var before = InMemoryMongo.commands();
        page(kind, -1, length, AUDITOR);
        return InMemoryMongo.commands() - before;
    }

    private List<FieldChange> changes(Kind kind, long sequence) {
        var event = new EvenementReference(kind.id.toString(), sequence);
        return world.list(new FindEventChanges(Set.of(event), AUDITOR), EventChanges.class)
                .getFirst()
                .changes();
    }

    private List<FieldChange> list(Object query) {
        return world.list(query, FieldChange.class);
    }

    private TreeMap<String, String> applied(Object diff, FlatFields to) {
        return PastProperties.apply(list(diff), to);
    }

    private Flux<HistoryEntryView> follow(Kind kind, long after, Actor viewer) {
        return world.follow(new FollowLife(kind.thing, after, viewer), HistoryEntryView.class);
    }

    private static List<Long> sequences(int from, int to) {
        return IntStream.range(from, to).mapToObj(Long::valueOf).toList();
    }
}
