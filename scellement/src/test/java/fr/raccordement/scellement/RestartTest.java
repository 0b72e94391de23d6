package fr.raccordement.scellement;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.scellement.event.ScellementStarted;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.ScellementView;
import fr.raccordement.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The event store knows its log: none begins in silence in the place of another. */
class RestartTest {

    @TempDir Path directory;

    private SealedLog log;

    @BeforeEach
    void make() {
        log = new SealedLog(directory);
        log.records.ready();
        log.store.with(10);
    }

    @Test
    void the_store_learns_of_its_log_with_the_first_checkpoint_at_once() throws Exception {
        var sealer = log.sealer();

        sealer.step();

        assertThat(log.records.recorded)
                .singleElement()
                .isInstanceOfSatisfying(
                        ScellementStarted.class,
                        it -> {
                            assertThat(it.origine()).isEqualTo("essai.example/log");
                            assertThat(it.cle()).isEqualTo(sealer.view().cle());
                            assertThat(it.taille()).isEqualTo(10);
                            assertThat(it.racine())
                                    .isEqualTo(sealer.view().pointDeControle().racine());
                        });
        SealedLog.close(sealer);
    }

    @Test
    void an_empty_store_has_no_log_to_learn_of() throws Exception {
        log.store.rows.clear();

        log.sealAll();

        assertThat(log.records.recorded).isEmpty();
    }

    @Test
    void it_learns_after_each_comparison_how_far_the_log_is() throws Exception {
        log.sealAll();
        log.store.with(5);
        log.sealAll();
        log.sealAll();

        assertThat(log.records.recorded).hasSize(2).last().satisfies(it -> reached(it, 16));
    }

    @Test
    void its_own_record_alone_is_not_worth_another() throws Exception {
        for (var round = 0; round < 4; round++) {
            log.sealAll();
        }

        assertThat(log.records.recorded).hasSize(1);
    }

    @Test
    void a_log_that_is_gone_is_not_begun_anew_in_silence_even_where_nothing_was_changed()
            throws Exception {
        log.sealAll();
        lose("journal", "publie");

        assertStopped("knows a sealed log of 10 events");
        assertThat(directory.resolve("publie/checkpoint")).doesNotExist();
    }

    @Test
    void an_older_copy_of_the_log_is_not_sealed_on() throws Exception {
        log.sealAll();
        FileSystemUtils.copyRecursively(directory, directory.resolveSibling("older"));
        log.store.with(20);
        log.sealAll();
        log.sealAll();
        lose("journal", "publie", "cle.pem");
        FileSystemUtils.copyRecursively(directory.resolveSibling("older"), directory);

        assertStopped("knows a sealed log of 31 events");
        FileSystemUtils.deleteRecursively(directory.resolveSibling("older"));
    }

    @Test
    void what_is_brought_back_is_looked_for_at_times_and_when_that_is_asked_for() throws Exception {
        log.sealAll();
        var kept = directory.resolveSibling(directory.getFileName() + "-kept");
        FileSystemUtils.copyRecursively(directory, kept);
        for (var asked : List.of(true, false)) {
            lose("journal", "publie");
            var sealer = log.sealer();
            sealer.step();
            assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);

            FileSystemUtils.copyRecursively(kept, directory);
            sealer.step();
            assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
            if (asked) {
                sealer.requestVerification();
            } else {
                log.later(Duration.ofSeconds(10));
            }
            sealer.step();

            assertThat(sealer.view()).returns(EtatScellement.ACTIF, ScellementView::etat);
            SealedLog.close(sealer);
        }
        FileSystemUtils.deleteRecursively(kept);
    }

    @Test
    void a_publication_that_is_left_is_enough() throws Exception {
        log.sealAll();
        lose("journal");
        var sealer = log.sealer();

        log.sealAll(sealer);

        assertThat(sealer.view()).returns(EtatScellement.ACTIF, ScellementView::etat);
        SealedLog.close(sealer);
    }

    @Test
    void another_key_is_not_taken_for_that_of_the_log() throws Exception {
        log.sealAll();
        lose("journal", "publie", "cle.pem");
        SealingKey.create(directory.resolve("cle.pem"), "essai.example/log");

        assertStopped("bring the right one back");
    }

    @Test
    void a_changed_history_in_a_log_of_the_same_size_is_found_by_what_the_store_knows()
            throws Exception {
        log.sealAll();
        lose("journal", "publie");
        log.store.edit(2);
        var forger = new SealedLog(directory);
        forger.store.rows.putAll(log.store.rows);
        forger.sealAll();

        assertStopped("differs from position");
    }

    @Test
    void a_restarted_log_has_a_key_of_its_own_and_the_old_one_stays_to_be_verified()
            throws Exception {
        log.sealAll();
        log.store.with(3);
        log.sealAll();
        var old = Files.readString(directory.resolve("publie/cle-publique")).strip();
        lose("journal");
        log.store.edit(2);
        var sealer = log.sealer();
        log.sealAll(sealer);
        assertThat(sealer.view().etat()).isEqualTo(EtatScellement.ROMPU);

        restart();
        log.sealAll(sealer);
        log.sealAll(sealer);

        assertThat(sealer.view())
                .returns(EtatScellement.ACTIF, ScellementView::etat)
                .returns("essai.example/log-2", ScellementView::origine)
                .returns((long) log.store.rows.size(), ScellementView::taille);
        var next = sealer.view().cle();
        assertThat(next).isNotEqualTo(old);
        assertThat(verified("publie", Objects.requireNonNull(next))).isTrue();
        assertThat(verified("publie/anciens/1", old)).isTrue();
        assertThat(log.records.recorded.getLast()).satisfies(it -> reached(it, 15));
        SealedLog.close(sealer);
    }

    @Test
    void a_sound_log_that_is_restarted_ends_with_the_event_that_says_so() throws Exception {
        var sealer = log.sealer();
        log.sealAll(sealer);
        restart();
        var events = log.store.rows.size();

        sealer.step();

        assertThat(Files.readString(directory.resolve("publie/checkpoint")))
                .startsWith("essai.example/log\n" + events + "\n");
        log.sealAll(sealer);
        assertThat(sealer.view())
                .returns(EtatScellement.ACTIF, ScellementView::etat)
                .returns("essai.example/log-2", ScellementView::origine);
        SealedLog.close(sealer);
    }

    @Test
    void the_key_is_prepared_once_and_each_log_has_another_name() throws Exception {
        log.sealAll();
        var prepared = prepare();
        assertThat(prepare().verifierKey()).isEqualTo(prepared.verifierKey());

        for (var round = 2; round < 5; round++) {
            restart();
            var sealer = log.sealer();
            log.sealAll(sealer);
            log.sealAll(sealer);
            assertThat(sealer.view().origine()).isEqualTo("essai.example/log-" + round);
            SealedLog.close(sealer);
        }
    }

    @Test
    void a_key_that_is_lost_is_replaced_by_a_restart() throws Exception {
        log.sealAll();
        lose("cle.pem");
        var sealer = log.sealer();
        sealer.step();
        assertThat(sealer.view().message())
                .extracting(Texte::en, as(STRING))
                .contains("gone")
                .contains("restartScellement");
        assertThat(sealer.view().message())
                .extracting(Texte::fr, as(STRING))
                .contains("a disparu")
                .contains("restartScellement");

        restart();
        log.sealAll(sealer);

        assertThat(sealer.view()).returns(EtatScellement.ACTIF, ScellementView::etat);
        SealedLog.close(sealer);
    }

    /** As a kill leaves it after so many of the moves. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_restart_that_was_cut_short_goes_on(int moves) throws Exception {
        log.sealAll();
        var old = Files.readString(directory.resolve("publie/cle-publique")).strip();
        restart();
        var names =
                List.of(
                        "journal/hachages",
                        "journal/positions",
                        "journal/points-de-controle",
                        "publie/tile",
                        "publie/checkpoints",
                        "publie/cle-publique",
                        "publie/checkpoint");
        for (var name : names.subList(0, moves)) {
            var file = directory.resolve(name);
            var place = file.getParent().resolve("anciens/1");
            Files.createDirectories(place);
            Files.move(file, place.resolve(file.getFileName()));
        }
        var sealer = log.sealer();

        log.sealAll(sealer);
        log.sealAll(sealer);

        assertThat(sealer.view())
                .returns(EtatScellement.ACTIF, ScellementView::etat)
                .returns("essai.example/log-2", ScellementView::origine);
        assertThat(verified("publie/anciens/1", old)).isTrue();
        assertThat(directory.resolve("cle.pem.suivante")).doesNotExist();
        SealedLog.close(sealer);
    }

    private void assertStopped(String reason) throws IOException {
        var sealer = log.sealer();
        sealer.step();
        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        assertThat(sealer.view().message()).extracting(Texte::en, as(STRING)).contains(reason);
        SealedLog.close(sealer);
    }

    private SealingKey prepare() throws IOException {
        return new NextKey(log.properties()).prepare(log.records.known());
    }

    private void restart() throws IOException {
        log.records.restarted(prepare(), "Journal perdu");
    }

    private void lose(String... names) throws IOException {
        for (var name : names) {
            FileSystemUtils.deleteRecursively(directory.resolve(name));
        }
    }

    private boolean verified(String published, String key) {
        var out = new ByteArrayOutputStream();
        var log = directory.resolve(published).toString();
        return new Verifier(new PrintStream(out, true)).run(List.of("verify", "--log", log, key))
                == 0;
    }

    private static void reached(ScellementEvent event, long taille) {
        assertThat(event)
                .isInstanceOfSatisfying(
                        PointDeControleRecorded.class,
                        it -> assertThat(it.taille()).isEqualTo(taille));
    }
}
