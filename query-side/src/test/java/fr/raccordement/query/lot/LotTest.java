package fr.raccordement.query.lot;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static fr.raccordement.query.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.api.lot.query.ElementView;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.lot.query.FindElements;
import fr.raccordement.api.lot.query.FindLot;
import fr.raccordement.api.lot.query.FollowLot;
import fr.raccordement.api.lot.query.LotView;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final String LYCEE = "11111111111111";
    private static final Texte SENTENCE = new Texte("Inconnue.", "Unknown.");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_is_seen_as_it_goes_on_by_whoever_asked_for_it_alone() {
        append(opened(3));
        assertThat(lot(JEANNE)).hasValueSatisfying(it -> assertThat(it.progression()).isZero());

        append(new LotAdvanced("l1", List.of(done(2), refused(0)), 1));

        assertThat(lot(JEANNE))
                .contains(
                        new LotView(
                                "l1",
                                1,
                                ActeDeLot.DEMANDER_DELEGATION,
                                "f1",
                                EtatDeLot.EN_COURS,
                                3,
                                1,
                                0,
                                1,
                                START,
                                null));
        append(new LotAdvanced("l1", List.of(repeated(1)), 0));
        assertThat(lot(JEANNE))
                .hasValueSatisfying(
                        it ->
                                assertThat(it)
                                        .returns(EtatDeLot.TERMINE, LotView::etat)
                                        .returns(1, LotView::repetes)
                                        .returns(1.0, LotView::progression)
                                        .returns(START.plusSeconds(2), LotView::termineLe));
        assertThat(lot(PAUL)).isEmpty();
        assertThat(lot(AUDITOR)).isEmpty();
        assertThat(world.find(new FindLot("absent", JEANNE), LotView.class)).isEmpty();
    }

    @Test
    void its_elements_are_paged_and_narrowed_as_of_the_version_that_is_shown() {
        append(opened(5));
        append(new LotAdvanced("l1", List.of(done(0), refused(1), done(3)), 2));
        append(new LotAdvanced("l1", List.of(done(2), done(4)), 0));

        assertThat(elements(2, Set.of(), -1, 10))
                .extracting(ElementView::rang)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(elements(2, Set.of(), 1, 2)).extracting(ElementView::rang).containsExactly(2, 3);
        assertThat(elements(1, Set.of(ResultatDeLot.FAIT), -1, 10))
                .extracting(ElementView::rang)
                .containsExactly(0, 3);
        assertThat(elements(1, Set.of(), 1, 1))
                .singleElement()
                .returns(null, ElementView::resultat)
                .returns(List.of(), ElementView::codes);
        assertThat(elements(2, Set.of(ResultatDeLot.REFUSE), -1, 10))
                .containsExactly(
                        new ElementView(
                                1,
                                2,
                                LYCEE,
                                null,
                                null,
                                ResultatDeLot.REFUSE,
                                LYCEE,
                                null,
                                List.of("STRUCTURE_UNKNOWN"),
                                SENTENCE));
        assertThat(world.list(new FindElements("l1", 2, Set.of(), -1, 10, PAUL), ElementView.class))
                .isEmpty();
    }

    @Test
    void it_is_followed_until_it_is_over() {
        append(opened(2));
        var followed = Recorder.of(world.follow(new FollowLot("l1", JEANNE), LotView.class));
        assertThat(followed.take(1)).extracting(LotView::faits).containsExactly(0);
        append(new LotAdvanced("l1", List.of(done(0)), 1));
        assertThat(followed.take(1)).extracting(LotView::faits).containsExactly(1);
        append(new LotAdvanced("l1", List.of(done(1)), 0));
        assertThat(followed.take(1)).extracting(LotView::faits).containsExactly(2);
        followed.assertEnded();

        Recorder.of(world.follow(new FollowLot("l1", PAUL), LotView.class))
                .assertRefused("NOT_FOUND");
    }

    @Test
    void its_report_has_a_row_an_element_with_names_as_of_a_position() {
        world.append(
                new StructureId(LYCEE),
                new StructureRegistered(
                        LYCEE, "Lycée", StructureType.PUBLIQUE, false, false, true));
        append(opened(2));
        var then = world.position(append(new LotAdvanced("l1", List.of(done(0)), 1)));
        append(new LotAdvanced("l1", List.of(refused(1)), 0));
        var moved =
                world.position(
                        world.append(
                                new StructureId(LYCEE),
                                new StructureIdentifiantChanged(
                                        LYCEE,
                                        TypeIdentifiant.SIRET,
                                        "22222222222222",
                                        true,
                                        null)));
        world.project();

        assertThat(report(then, JEANNE))
                .containsExactly(
                        "[0, 1, 11111111111111, 11111111111111, Lycée, null, null, FAIT, , null,"
                                + " d0]",
                        "[1, 2, 11111111111111, null, null, null, null, null, , null, null]");
        assertThat(report(then + 1, JEANNE).getLast())
                .isEqualTo(
                        "[1, 2, 11111111111111, 11111111111111, Lycée, null, null, REFUSE,"
                                + " STRUCTURE_UNKNOWN, Unknown., null]");
        assertThat(report(moved, JEANNE).getFirst())
                .isEqualTo(
                        "[0, 1, 11111111111111, 22222222222222, Lycée, null, null, FAIT, , null,"
                                + " d0]");
        assertThat(report(then + 1, PAUL)).isEmpty();
    }

    private List<String> report(long position, Actor viewer) {
        var rows = new ArrayList<String>();
        var asked =
                new ExportRequested(
                        "e1",
                        ExportObjet.LOT,
                        "{\"lot\":\"l1\"}",
                        null,
                        ExportFormat.CSV,
                        ExportLangue.EN,
                        false,
                        ExportSeparateur.VIRGULE,
                        ExportValeurs.CODES,
                        false,
                        position,
                        viewer.login(),
                        List.of());
        var table =
                world.get(LotExport.class)
                        .open(asked, viewer, new EventsSince(world.store, position));
        table.forEach(row -> rows.add(row.toString()));
        return rows;
    }

    private Optional<LotView> lot(Actor viewer) {
        return world.find(new FindLot("l1", viewer), LotView.class);
    }

    private List<ElementView> elements(
            long version, Set<ResultatDeLot> resultats, int after, int first) {
        return world.list(
                new FindElements("l1", version, resultats, after, first, JEANNE),
                ElementView.class);
    }

    private DomainEventMessage<?> append(LotEvent event) {
        return world.append(new LotId("l1"), event);
    }

    private static LotOpened opened(int count) {
        return new LotOpened(
                "l1",
                ActeDeLot.DEMANDER_DELEGATION,
                "f1",
                null,
                false,
                IntStream.rangeClosed(1, count)
                        .mapToObj(it -> new ElementDeLot(LYCEE, it))
                        .toList(),
                "jeanne",
                List.of());
    }

    private static IssueDeLot done(int rang) {
        return new IssueDeLot(rang, ResultatDeLot.FAIT, LYCEE, "d" + rang, List.of(), null);
    }

    private static IssueDeLot repeated(int rang) {
        return new IssueDeLot(rang, ResultatDeLot.REPETE, LYCEE, "d0", List.of(), null);
    }

    private static IssueDeLot refused(int rang) {
        return new IssueDeLot(
                rang, ResultatDeLot.REFUSE, LYCEE, null, List.of("STRUCTURE_UNKNOWN"), SENTENCE);
    }
}
