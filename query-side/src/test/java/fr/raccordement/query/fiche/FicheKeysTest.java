package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.fiche.*;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.query.*;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By what fiches that say known things are found and ordered; what is missing is the greatest. */
class FicheKeysTest {

    private static final Instant SOON = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2027-06-01T00:00:00Z");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void S_34_a_flow_finds_the_fiches_connected_for_it_or_subscribed_to_it_and_no_others() {
        for (var mode : ModeTraitement.values()) {
            var id = mode.name().replace('_', '-');
            create(id);
            world.append(
                    new InterfacesDefined(
                            id,
                            List.of(
                                    new InterfaceChoisie("FSO1113A", mode),
                                    new InterfaceChoisie("FSO1117A", ModeTraitement.COMPLETE))));
        }

        assertThat(ids(forInterface("FSO1113A"), FicheOrder.CREEE_LE_ASC))
                .containsExactly("COMPLETE", "PARTIELLE", "ABONNE");
        assertThat(ids(forInterface("FSO1117A"), FicheOrder.CREEE_LE_ASC)).hasSize(5);
        assertThat(ids(forInterface("FSO1118A"), FicheOrder.CREEE_LE_ASC)).isEmpty();
    }

    @Test
    void a_fiche_is_found_by_the_first_of_its_certificates_to_expire() {
        create("late");
        deposit("late", LATE, null, LATE);
        create("soon");
        deposit("soon", LATE, SOON);
        create("unread");
        deposit("unread", (Instant) null);
        create("none");

        assertThat(ids(FicheFilter.NONE, FicheOrder.EXPIRATION_CERTIFICAT_ASC))
                .containsExactly("soon", "late", "none", "unread");
        assertThat(ids(expiringBefore(LATE), FicheOrder.CREEE_LE_ASC)).containsExactly("soon");
        assertThat(ids(expiringBefore(LATE.plusMillis(1)), FicheOrder.CREEE_LE_ASC))
                .containsExactly("late", "soon");
    }

    @Test
    void fiches_are_ordered_by_the_last_day_of_their_period() {
        create("none");
        create("late");
        period("late", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        create("soon");
        period("soon", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 30));

        assertThat(ids(FicheFilter.NONE, FicheOrder.FIN_DE_VALIDITE_ASC))
                .containsExactly("soon", "late", "none");
    }

    @Test
    void fiches_are_ordered_by_when_they_were_sent_while_they_wait() {
        Stream.of("c", "b", "a", "d").forEach(this::create);
        world.append(new FicheSubmitted("a"));
        world.append(new FicheSubmitted("b"));
        world.append(new FicheSubmitted("c"));
        world.append(new FicheWithdrawn("a"));
        world.append(new FicheSubmitted("a"));
        world.append(new FicheReturned("b", "Illisible"));

        assertThat(ids(FicheFilter.NONE, FicheOrder.SOUMISE_LE_ASC))
                .containsExactly("c", "a", "b", "d");
    }

    @Test
    void fiches_are_ordered_by_protocol_and_by_application_code() {
        Stream.of("a", "b", "c").forEach(this::create);
        world.append(new ProtocoleChosen("b", Protocole.SFTP));
        world.append(new ProtocoleChosen("c", Protocole.AS2));
        world.append(new FicheActivated("b", "ABC123"));
        world.append(new FicheActivated("c", "ABC122"));

        assertThat(ids(FicheFilter.NONE, FicheOrder.PROTOCOLE_ASC)).containsExactly("c", "b", "a");
        assertThat(ids(FicheFilter.NONE, FicheOrder.CODE_APPLICATION_ASC))
                .containsExactly("c", "b", "a");
    }

    private void create(String id) {
        world.append(
                new FicheCreated(
                        id, "11111111111111", FicheKind.EMETTEUR, Environnement.PRODUCTION));
    }

    private void deposit(String id, @Nullable Instant... expiries) {
        var certificats = Stream.of(expiries).map(FicheKeysTest::certificat).toList();
        world.append(new CertificatsDeposited(id, "2026.1", true, certificats));
    }

    private void period(String id, LocalDate du, LocalDate au) {
        world.append(new ValiditeDefined(id, du, au));
    }

    private static CertificatAnalyse certificat(@Nullable Instant valideAu) {
        return new CertificatAnalyse(
                "client.p7b",
                null,
                null,
                null,
                null,
                null,
                null,
                valideAu,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static FicheFilter forInterface(String code) {
        return new FicheFilter(
                null, null, List.of(), null, null, null, null, code, null, null, null, null);
    }

    private static FicheFilter expiringBefore(Instant at) {
        return new FicheFilter(
                null, null, List.of(), null, null, null, null, null, at, null, null, null);
    }

    private List<String> ids(FicheFilter filter, FicheOrder order) {
        world.projectNew();
        var question = new ListFiches(filter, order, PageRequest.first(100), AUDITOR);
        return world.ask(question, FichePage.class).fiches().stream().map(FicheView::id).toList();
    }
}
