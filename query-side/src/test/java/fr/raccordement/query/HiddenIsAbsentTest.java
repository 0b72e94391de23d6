package fr.raccordement.query;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindDiff;
import fr.raccordement.api.journal.query.FindSteps;
import fr.raccordement.api.journal.query.FollowLife;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.journal.query.StepPage;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.api.lot.query.FindLot;
import fr.raccordement.api.lot.query.LotView;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApiHistory;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Of what is hidden and of what is not there the same is answered and the same is read. */
class HiddenIsAbsentTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";
    private static final String HIDDEN = "cafe";
    private static final String ABSENT = "dead";

    /** How often anything happened to what is hidden. */
    private static final int OFTEN = 20;

    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());
    private final World world = new World(store -> ReadsSeen.of(store, reads::add));

    /** A question about one thing, and how it is asked. */
    private record Asked(Class<?> question, Way way) {

        @Override
        public String toString() {
            return question.getSimpleName();
        }
    }

    private interface Way {

        /** What is answered, empty or not. */
        Object answer(World world, String id, Actor viewer);
    }

    @BeforeEach
    void hide() {
        world.habilitate(HERE, "paul", Profil.RACCORDEMENT_MODIFICATION);
        world.habilitate(THERE, "jeanne", Profil.RACCORDEMENT_MODIFICATION);
        world.append(new FicheCreated(HIDDEN, HERE, FicheKind.RECEPTEUR, Environnement.PRODUCTION));
        world.append(
                new DelegationId(HIDDEN),
                new DelegationRequested(
                        HIDDEN, HIDDEN, HERE, "33333333333333", Environnement.PRODUCTION));
        world.append(
                new RaccordementApiId(HIDDEN),
                new RaccordementApiDeclared(
                        HIDDEN,
                        HERE,
                        Environnement.PRODUCTION,
                        "Application",
                        TypeUtilisation.DEVELOPPEMENT_PROPRE,
                        null));
        world.append(
                new LotId(HIDDEN),
                new LotOpened(
                        HIDDEN,
                        ActeDeLot.ANNULER_DELEGATION,
                        null,
                        null,
                        false,
                        List.of(new ElementDeLot("d", null)),
                        "paul",
                        List.of()));
        for (int i = 0; i < OFTEN; i++) {
            world.append(new ProtocoleChosen(HIDDEN, Protocole.values()[i % 3]));
            world.append(new RaccordementApiId(HIDDEN), new RaccordementApiActivated(HIDDEN));
            world.append(new LotId(HIDDEN), new LotAdvanced(HIDDEN, List.of(), 1));
        }
        world.append(
                new DelegationId(HIDDEN),
                new DelegationCancelled(HIDDEN, CauseDeFin.DECISION, null));
        world.append(
                new ClaimId(ClaimKind.CERTIFICAT, sha256(HIDDEN)),
                new ClaimTaken(ClaimKind.CERTIFICAT, sha256(HIDDEN), HIDDEN, HERE));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_about_a_thing_is_answered_alike(Asked asked) {
        for (var stranger : List.of(JEANNE, new Actor("nina", Set.of()))) {
            var hidden = outcome(asked, HIDDEN, stranger);
            var readOfHidden = reads(HIDDEN, stranger);
            var absent = outcome(asked, ABSENT, stranger);
            var readOfAbsent = reads(ABSENT, stranger);

            assertThat(hidden).isEqualTo(absent);
            assertThat(readOfHidden).isEqualTo(readOfAbsent);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoever_sees_it_is_answered_otherwise(Asked asked) {
        assertThat(outcome(asked, HIDDEN, PAUL)).isNotEqualTo(outcome(asked, ABSENT, PAUL));
        if (asked.question() != FindLot.class) {
            assertThat(outcome(asked, HIDDEN, AUDITOR))
                    .isNotEqualTo(outcome(asked, ABSENT, AUDITOR));
        }
    }

    @Test
    void every_question_that_names_a_thing_is_among_them() {
        var found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(AboutThing.class));

        assertThat(questions().map(it -> it.question().getName()).collect(Collectors.toSet()))
                .containsAll(
                        found.findCandidateComponents("fr.raccordement.api").stream()
                                .map(it -> it.getBeanClassName())
                                .toList());
    }

    private static Stream<Asked> questions() {
        return Stream.of(
                new Asked(
                        FindFiche.class,
                        (world, id, viewer) ->
                                world.find(new FindFiche(id, null, null, viewer), FicheView.class)),
                new Asked(
                        FindFicheHistory.class,
                        (world, id, viewer) ->
                                world.ask(
                                        new FindFicheHistory(id, -1, 5, viewer),
                                        HistoryPage.class)),
                new Asked(
                        FindDelegation.class,
                        (world, id, viewer) ->
                                world.find(
                                        new FindDelegation(id, null, null, viewer),
                                        DelegationView.class)),
                new Asked(
                        FindDelegationHistory.class,
                        (world, id, viewer) ->
                                world.ask(
                                        new FindDelegationHistory(id, 1, -1, 5, viewer),
                                        HistoryPage.class)),
                new Asked(
                        FindRaccordementApi.class,
                        (world, id, viewer) ->
                                world.find(
                                        new FindRaccordementApi(id, null, 1L, viewer),
                                        RaccordementApiView.class)),
                new Asked(
                        FindRaccordementApiHistory.class,
                        (world, id, viewer) ->
                                world.ask(
                                        new FindRaccordementApiHistory(id, -1, 5, viewer),
                                        HistoryPage.class)),
                new Asked(
                        FindSteps.class,
                        (world, id, viewer) ->
                                world.find(
                                        new FindSteps(Thing.fiche(id), -1, 5, viewer),
                                        StepPage.class)),
                new Asked(
                        FindDiff.class,
                        (world, id, viewer) ->
                                world.list(
                                        new FindDiff(
                                                Thing.delegation(id),
                                                World.START,
                                                World.START.plusSeconds(1_000),
                                                viewer),
                                        FieldChange.class)),
                new Asked(
                        FollowLife.class,
                        (world, id, viewer) ->
                                world.follow(
                                                new FollowLife(Thing.fiche(id), -1, viewer),
                                                HistoryEntryView.class)
                                        .blockFirst()),
                new Asked(
                        FindCertificat.class,
                        (world, id, viewer) ->
                                world.find(
                                        new FindCertificat(sha256(id), viewer),
                                        CertificatView.class)),
                new Asked(
                        FindLot.class,
                        (world, id, viewer) -> world.find(new FindLot(id, viewer), LotView.class)));
    }

    private static String sha256(String id) {
        return id.repeat(16);
    }

    /** What is answered, or refused with. */
    private Object outcome(Asked asked, String id, Actor viewer) {
        reads.clear();
        try {
            return asked.way().answer(world, id, viewer);
        } catch (RuntimeException refused) {
            for (Throwable it = refused; it != null; it = it.getCause()) {
                if (it instanceof QueryExecutionException known && known.getDetails().isPresent()) {
                    return known.getDetails().get();
                }
                if (it instanceof RuleViolatedException rule) {
                    return rule.refusal();
                }
            }
            throw refused;
        }
    }

    /** What was read for an answer, without the names that differ. */
    private List<String> reads(String id, Actor stranger) {
        return reads.stream()
                .map(it -> it.replaceAll("[?]?(" + id + ")+", "<id>"))
                .map(it -> it.matches("habilitation-.*-" + stranger.login()) ? "<rights>" : it)
                .toList();
    }
}
