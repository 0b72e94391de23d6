package fr.raccordement.scellement;

import static fr.raccordement.api.scellement.query.NatureAnomalie.DEPLACE;
import static fr.raccordement.api.scellement.query.NatureAnomalie.INSERE;
import static fr.raccordement.api.scellement.query.NatureAnomalie.MANQUANT;
import static fr.raccordement.api.scellement.query.NatureAnomalie.MODIFIE;
import static fr.raccordement.api.scellement.query.NatureAnomalie.RACINE;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.ScellementView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    @TempDir Path directory;

    private SealedLog log;

    @BeforeEach
    void make() {
        log = new SealedLog(directory);
    }

    @Test
    void events_are_sealed_in_order_and_signed_when_one_has_waited_long_enough() throws Exception {
        log.store.with(10);
        var sealer = log.sealer();

        sealer.step();
        assertThat(sealer.view())
                .returns(EtatScellement.ACTIF, ScellementView::etat)
                .returns(10L, ScellementView::taille)
                .returns(null, ScellementView::pointDeControle);
        log.later(Duration.ofSeconds(9));
        sealer.step();
        assertThat(sealer.view().pointDeControle()).isNull();
        log.later(Duration.ofSeconds(1));
        sealer.step();

        assertThat(sealer.view().pointDeControle().taille()).isEqualTo(10);
        assertThat(Files.readString(directory.resolve("publie/checkpoint")))
                .startsWith("essai.example/log\n10\n")
                .isEqualTo(sealer.view().pointDeControle().note());
        SealedLog.close(sealer);
    }

    @Test
    void many_events_do_not_wait() throws Exception {
        log.store.with(1_000);
        var sealer = log.sealer();

        sealer.step();

        assertThat(sealer.view().pointDeControle().taille()).isEqualTo(1_000);
        SealedLog.close(sealer);
    }

    @Test
    void nothing_new_is_not_signed_again() throws Exception {
        log.store.with(3);
        var sealer = log.sealer();
        log.sealAll(sealer);
        var note = sealer.view().pointDeControle().note();

        log.later(Duration.ofHours(1));
        log.sealAll(sealer);

        assertThat(sealer.view().pointDeControle().note()).isEqualTo(note);
        SealedLog.close(sealer);
    }

    /** As a kill leaves it between the writing of a file and its move, in any directory. */
    @Test
    void files_whose_writing_did_not_end_hold_up_nothing() throws Exception {
        for (int round = 0; round < 6; round++) {
            log.store.with(60);
            log.sealAll();
            try (var all = Files.walk(directory.resolve("publie"))) {
                for (var each : all.filter(Files::isDirectory).toList()) {
                    Files.writeString(each.resolve(".60.new"), "");
                    Files.writeString(each.resolve(".checkpoint.new"), "half");
                }
            }
        }
        var sealer = log.sealer();
        log.sealAll(sealer);

        assertThat(sealer.view())
                .returns(EtatScellement.ACTIF, ScellementView::etat)
                .returns(360L, ScellementView::taille);
        assertThat(Files.readString(directory.resolve("publie/checkpoint")))
                .startsWith("essai.example/log\n360\n");
        assertThat(directory.resolve("publie/tile/0/000.p")).doesNotExist();
        SealedLog.close(sealer);
    }

    @Test
    void the_key_is_made_once_and_left_to_its_owner() throws Exception {
        log.store.with(3);
        log.sealAll();
        var key = directory.resolve("cle.pem");
        var made = Files.readString(key);

        log.store.with(3);
        log.sealAll();

        assertThat(Files.readString(key)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_gone_is_not_replaced_in_silence() throws Exception {
        log.store.with(3);
        log.sealAll();
        Files.delete(directory.resolve("cle.pem"));

        var sealer = log.sealer();
        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.EN_PANNE, ScellementView::etat);
        assertThat(sealer.view().message())
                .extracting(Texte::en, as(STRING))
                .contains("sealing key")
                .contains("gone");
        assertThat(directory.resolve("cle.pem")).doesNotExist();
    }

    @Test
    void killed_at_any_moment_it_goes_on_with_the_same_bytes() throws Exception {
        var other = new SealedLog(Files.createDirectories(directory.resolve("other")));
        other.store.with(700);
        other.sealAll();

        log.store.with(300);
        log.sealAll();
        log.store.rows.putAll(other.store.rows);
        var sealer = log.sealer();
        sealer.step();
        SealedLog.close(sealer);
        for (var name : List.of("hachages", "positions", "points-de-controle")) {
            var file = directory.resolve("journal").resolve(name);
            var bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length + 13));
        }

        log.sealAll();

        assertThat(log.files()).isEqualTo(other.files());
    }

    /** A bit in any of its files: it is found at the start, and proofs are right again. */
    @Test
    void a_journal_that_is_damaged_is_made_anew() throws Exception {
        for (int run = 0; run < 5; run++) {
            log.store.with(70);
            log.sealAll();
        }
        var whole = log.files();
        var random = new Random(20261129);
        for (var name : List.of("hachages", "positions", "points-de-controle")) {
            var file = directory.resolve("journal").resolve(name);
            for (int flip = 0; flip < 40; flip++) {
                var bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);

                var sealer = log.sealer();
                sealer.step();

                assertThat(sealer.view())
                        .returns(EtatScellement.ACTIF, ScellementView::etat)
                        .returns(350L, ScellementView::taille);
                log.later(Duration.ofSeconds(10));
                sealer.step();
                SealedLog.close(sealer);
                assertThat(log.files()).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_journal_damaged_under_the_program_is_made_anew_when_the_store_is_compared()
            throws Exception {
        log.store.with(100);
        var sealer = log.sealer();
        log.sealAll(sealer);
        var whole = log.files();
        var file = directory.resolve("journal/hachages");
        var bytes = Files.readAllBytes(file);
        bytes[1_000] ^= 1;
        Files.write(file, bytes);

        sealer.requestVerification();
        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.ACTIF, ScellementView::etat);
        assertThat(log.files()).isEqualTo(whole);
        SealedLog.close(sealer);
    }

    @Test
    void a_damaged_journal_hides_no_change_of_the_store() throws Exception {
        log.store.with(100);
        log.sealAll();
        var file = directory.resolve("journal/positions");
        var bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        log.store.edit(log.store.rows.firstKey());

        var sealer = log.sealer();
        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        SealedLog.close(sealer);
    }

    @Test
    void a_log_that_is_lost_is_made_again_and_must_give_what_was_published() throws Exception {
        log.store.with(600);
        log.sealAll();
        var files = log.files();
        deleteJournal();

        var sealer = log.sealer();
        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.ACTIF, ScellementView::etat);
        SealedLog.close(sealer);
        log.sealAll();
        assertThat(log.files()).isEqualTo(files);
    }

    @Test
    void a_log_made_again_from_another_history_is_not_published() throws Exception {
        log.store.with(600);
        log.sealAll();
        var published = Files.readString(directory.resolve("publie/checkpoint"));
        deleteJournal();
        var edited = log.store.rows.keySet().stream().skip(400).findFirst().orElseThrow();
        log.store.edit(edited);
        log.store.with(50);

        var sealer = log.sealer();
        log.sealAll(sealer);

        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        assertThat(sealer.view().verification().anomalies())
                .extracting(AnomalieView::nature, AnomalieView::position)
                .containsExactly(tuple(RACINE, edited));
        sealer.requestVerification();
        log.sealAll(sealer);
        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        assertThat(found(sealer)).containsExactly(tuple(RACINE, edited, null));
        assertThat(Files.readString(directory.resolve("publie/checkpoint"))).isEqualTo(published);
        SealedLog.close(sealer);
    }

    @Test
    void a_lost_log_and_a_store_cut_off_are_not_published_either() throws Exception {
        log.store.with(60);
        log.sealAll();
        deleteJournal();
        log.store.rows.tailMap(50L).clear();

        var sealer = log.sealer();
        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        assertThat(sealer.view().message()).extracting(Texte::en, as(STRING)).contains("60 events");
        SealedLog.close(sealer);
    }

    @Test
    void the_operator_is_told_when_the_seal_breaks_and_when_it_is_whole_again() throws Exception {
        log.store.with(60);
        log.records.ready();
        var sealer = log.sealer();
        log.sealAll(sealer);
        assertThat(log.records.told()).containsExactly("whole");
        var whole = log.store.rows.get(42L);

        log.store.edit(42);
        sealer.requestVerification();
        log.sealAll(sealer);
        sealer.requestVerification();
        log.sealAll(sealer);
        assertThat(log.records.told()).containsExactly("whole", "broken essai.example/log");

        log.store.rows.put(42L, whole);
        sealer.requestVerification();
        log.sealAll(sealer);
        assertThat(log.records.told())
                .containsExactly("whole", "broken essai.example/log", "whole");
        SealedLog.close(sealer);
    }

    @Test
    void what_the_operator_could_not_be_told_is_told_once_they_can_be() throws Exception {
        log.store.with(60);
        log.records.ready();
        log.records.silent(true);
        var sealer = log.sealer();
        log.sealAll(sealer);
        log.store.edit(42);
        sealer.requestVerification();
        log.sealAll(sealer);
        assertThat(log.records.told()).isEmpty();

        log.records.silent(false);
        sealer.step();
        sealer.step();

        assertThat(log.records.told()).containsExactly("broken essai.example/log");
        SealedLog.close(sealer);
    }

    @Test
    void before_anything_was_compared_the_operator_is_told_nothing() throws Exception {
        log.store.with(60);
        log.sealAll();
        log.store.edit(42);
        log.records.ready();

        var sealer = log.sealer();
        sealer.step();

        assertThat(log.records.told()).containsExactly("broken essai.example/log");
        SealedLog.close(sealer);
    }

    @Test
    void an_event_edited_is_named() throws Exception {
        assertThat(after(store -> store.edit(42))).containsExactly(tuple(MODIFIE, 42L, null));
    }

    @Test
    void an_event_deleted_is_named() throws Exception {
        assertThat(after(store -> store.rows.remove(42L)))
                .containsExactly(tuple(MANQUANT, 42L, null));
    }

    @Test
    void the_last_events_cut_off_are_named() throws Exception {
        assertThat(after(store -> store.rows.tailMap(store.rows.lastKey() - 1).clear()))
                .containsExactly(tuple(MANQUANT, 1_143L, null), tuple(MANQUANT, 1_144L, null));
    }

    @Test
    void an_event_inserted_in_a_gap_is_named() throws Exception {
        assertThat(after(store -> store.put(MemoryStore.event(4, "fiche-9", 0, "{}"))))
                .containsExactly(tuple(INSERE, 4L, null));
    }

    @Test
    void events_that_were_swapped_are_named() throws Exception {
        assertThat(after(store -> store.swap(10, 901)))
                .containsExactly(tuple(DEPLACE, 10L, 901L), tuple(DEPLACE, 901L, 10L));
    }

    @Test
    void a_store_cut_off_and_grown_again_is_found_while_running() throws Exception {
        log.store.with(20);
        var sealer = log.sealer();
        log.sealAll(sealer);
        var last = log.store.rows.lastKey();
        log.store.put(MemoryStore.event(last, "fiche-8", 0, "{\"autre\":1}"));
        log.store.put(MemoryStore.event(last + 1, "fiche-8", 1, "{\"autre\":2}"));

        sealer.step();

        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        assertThat(found(sealer)).containsExactly(tuple(MODIFIE, last, null));
        SealedLog.close(sealer);
    }

    @Test
    void a_repaired_store_is_sealed_again_once_it_is_verified() throws Exception {
        log.store.with(20);
        var sealer = log.sealer();
        log.sealAll(sealer);
        var row = log.store.rows.get(5L);
        log.store.edit(5);
        sealer.requestVerification();
        log.sealAll(sealer);
        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);

        log.store.put(row);
        log.store.with(5);
        sealer.requestVerification();
        log.sealAll(sealer);

        assertThat(sealer.view())
                .returns(EtatScellement.ACTIF, ScellementView::etat)
                .returns(25L, ScellementView::taille);
        SealedLog.close(sealer);
    }

    @Test
    void the_directory_of_another_log_is_left_alone() throws Exception {
        log.store.with(5);
        log.sealAll();
        var published = Files.readString(directory.resolve("publie/checkpoint"));
        deleteJournal();
        Files.delete(directory.resolve("cle.pem"));
        SealingKey.create(directory.resolve("cle.pem"), "essai.example/log");

        var sealer = log.sealer();
        log.sealAll(sealer);

        assertThat(sealer.view()).returns(EtatScellement.EN_PANNE, ScellementView::etat);
        assertThat(sealer.view().message())
                .extracting(Texte::en, as(STRING))
                .contains("another key");
        assertThat(Files.readString(directory.resolve("publie/checkpoint"))).isEqualTo(published);
    }

    private void deleteJournal() throws IOException {
        for (var name : List.of("hachages", "positions", "points-de-controle")) {
            Files.delete(directory.resolve("journal").resolve(name));
        }
    }

    /** What the next start finds after somebody was at the rows. */
    private List<Tuple> after(Consumer<MemoryStore> attack) throws Exception {
        log.store.with(1_001);
        log.sealAll();
        attack.accept(log.store);
        var sealer = log.sealer();
        sealer.step();
        assertThat(sealer.view()).returns(EtatScellement.ROMPU, ScellementView::etat);
        var found = found(sealer);
        assertThat(sealer.view().message())
                .extracting(Texte::en, as(STRING))
                .contains(found.getFirst().toList().get(1).toString());
        SealedLog.close(sealer);
        return found;
    }

    private static List<Tuple> found(Sealer sealer) {
        return sealer.view().verification().anomalies().stream()
                .map(it -> tuple(it.nature(), it.position(), it.scelleA()))
                .toList();
    }
}
