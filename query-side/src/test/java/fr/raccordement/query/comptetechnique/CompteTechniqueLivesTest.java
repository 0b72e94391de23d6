package fr.raccordement.query.comptetechnique;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static fr.raccordement.query.Life.by;
import static fr.raccordement.query.Life.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueStatus;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.comptetechnique.query.FindCompteTechnique;
import fr.raccordement.api.comptetechnique.query.FindDecidedCompteTechnique;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.query.Life;
import fr.raccordement.query.Life.Change;
import fr.raccordement.query.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Lives of technical accounts, and what is to be seen of them after each of their events, on 1
 * March 2026. A password serves for 424 days from its change on (domain.md 8).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompteTechniqueLivesTest implements Life.Answers<CompteTechniqueView> {

    private static final LocalDate JANUARY_1_2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate JANUARY_2_2025 = LocalDate.of(2025, 1, 2);
    private static final LocalDate MARCH_1_2026 = LocalDate.of(2026, 3, 1);
    private static final LocalDate MARCH_2_2026 = LocalDate.of(2026, 3, 2);

    private final World world = new World();
    private int lives;
    private String structure;
    private Life<CompteTechniqueView> compte;

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        structure = "1111111111111" + lives++;
        compte =
                new Life<>(
                        world,
                        new CompteTechniqueId(structure),
                        number ->
                                List.of(
                                        to("version", number),
                                        to("modifieLe", at(number)),
                                        to("modifiePar", by(number))),
                        this);
    }

    @Test
    void a_password_serves_to_the_eve_of_the_day_on_which_it_expires() {
        begins("tech@cpro.fr", JANUARY_2_2025, MARCH_2_2026, CompteTechniqueStatus.UTILISABLE);
    }

    @Test
    void on_that_day_it_serves_no_longer_until_it_is_changed() {
        begins(
                "tech@cpro.fr",
                JANUARY_1_2025,
                MARCH_1_2026,
                CompteTechniqueStatus.MOT_DE_PASSE_EXPIRE);
        then(
                new CompteTechniqueRenewed(structure, JANUARY_2_2025),
                changed(JANUARY_2_2025, MARCH_2_2026),
                to("statut", CompteTechniqueStatus.UTILISABLE));
    }

    @Test
    void declared_again_an_account_is_what_was_said_last_and_known_since_the_first_time() {
        begins("tech@cpro.fr", JANUARY_2_2025, MARCH_2_2026, CompteTechniqueStatus.UTILISABLE);
        then(
                new CompteTechniqueDeclared(structure, "autre@cpro.fr", JANUARY_1_2025),
                to("login", "autre@cpro.fr"),
                changed(JANUARY_1_2025, MARCH_1_2026),
                to("statut", CompteTechniqueStatus.MOT_DE_PASSE_EXPIRE));
        then(
                new CompteTechniqueDeclared(structure, null, JANUARY_2_2025),
                to("login", null),
                changed(JANUARY_2_2025, MARCH_2_2026),
                to("statut", CompteTechniqueStatus.UTILISABLE));
        then(new CompteTechniqueRenewed(structure, JANUARY_2_2025));
    }

    @Test
    void its_history_tells_the_status_of_the_day() {
        var fold = new CompteTechniqueHistoryFold();

        assertThat(
                        List.of(
                                happens(
                                        fold,
                                        new CompteTechniqueDeclared(
                                                structure, "a", JANUARY_1_2025)),
                                happens(fold, new CompteTechniqueRenewed(structure, MARCH_1_2026))))
                .allSatisfy(
                        it ->
                                assertThat(it)
                                        .returns(structure, HistoryEntryView::aggregateId)
                                        .returns(
                                                "CompteTechnique", HistoryEntryView::aggregateType))
                .extracting(HistoryEntryView::statusBefore, HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(null, "MOT_DE_PASSE_EXPIRE"),
                        tuple("MOT_DE_PASSE_EXPIRE", "UTILISABLE"));
        assertThat(fold.state()).get().returns("a", CompteTechniqueState::login);
    }

    /** Event 0. */
    private void begins(
            @Nullable String login,
            LocalDate changeLe,
            LocalDate expireLe,
            CompteTechniqueStatus statut) {
        compte.begins(
                new CompteTechniqueDeclared(structure, login, changeLe),
                new CompteTechniqueView(
                        structure, 0, login, statut, changeLe, expireLe, at(0), at(0), by(0)));
    }

    private void then(CompteTechniqueEvent event, Change... changes) {
        compte.then(event, changes);
    }

    private HistoryEntryView happens(CompteTechniqueHistoryFold fold, CompteTechniqueEvent event) {
        return fold.apply(world.append(new CompteTechniqueId(structure), event));
    }

    private static Change changed(LocalDate changeLe, LocalDate expireLe) {
        return view -> {
            view.put("motDePasseChangeLe", changeLe);
            view.put("motDePasseExpireLe", expireLe);
        };
    }

    @Override
    public List<Optional<CompteTechniqueView>> now() {
        return List.of(
                world.find(new FindCompteTechnique(structure, AUDITOR), CompteTechniqueView.class));
    }

    @Override
    public Optional<CompteTechniqueView> asOf(long version) {
        return Optional.of(
                world.ask(
                        new FindDecidedCompteTechnique(structure, version),
                        CompteTechniqueView.class));
    }
}
