package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.backup.BackupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What was backed up is restored as it was, or refused. */
class BackupTest {

    private static final String PASSPHRASE = "une phrase de passe";
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private static final KeyFile.Effort CHEAP = new KeyFile.Effort(8, 1, 1);

    @TempDir Path place;

    private final MemoryStore store = new MemoryStore();
    private final MemoryStore empty = new MemoryStore();
    private Path backup = Path.of("");
    private Path publication = Path.of("");
    private int runs;

    @BeforeEach
    void name() {
        backup = place.resolve("backup");
        publication = place.resolve("publie");
    }

    @Test
    void every_event_comes_back_as_it_was() throws IOException {
        store.with(5);
        store.add("gone", "x", "2026-11-29T11:00:00.000Z", new byte[] {0, -1, 13, 10});
        store.add("empty", "y", "2026-11-29T11:00:01.000Z", new byte[0]);
        store.keep("fiche-1#1", KEY);
        backUp();

        restore(Until.THE_END);

        assertThat(empty.events).usingRecursiveComparison().isEqualTo(store.events);
        assertThat(empty.identity).isEqualTo(store.identity);
        assertThat(empty.find("fiche-1#1")).contains(KEY);
    }

    @Test
    void each_run_adds_what_is_new_and_no_more() throws IOException {
        backUp(store.with(3));
        var first = files();
        backUp(store.with(7));
        assertThat(backUp().events()).isZero();

        assertThat(files()).containsAll(first.stream().filter(it -> it.startsWith("eve")).toList());
        assertThat(files())
                .filteredOn(it -> it.startsWith("evenements"))
                .containsExactly(
                        "evenements-0000000000000000001-0000000000000000005.jsonl.gz",
                        "evenements-0000000000000000007-0000000000000000013.jsonl.gz");
        assertThat(files()).filteredOn(it -> it.startsWith("cles")).hasSize(1);
        restore(Until.THE_END);
        assertThat(empty.events).usingRecursiveComparison().isEqualTo(store.events);
    }

    @Test
    void another_store_or_another_life_of_this_one_is_not_mixed_in() throws IOException {
        backUp(store.with(3));
        store.identity = "another";
        refused(Code.BACKUP_OTHER_STORE, this::backUp);
        store.identity = empty.identity;
        store.events.removeLast();
        refused(Code.BACKUP_OTHER_STORE, this::backUp);
        store.with(3);
        refused(Code.BACKUP_OTHER_STORE, this::backUp);
    }

    @Test
    void an_empty_store_is_not_backed_up() {
        refused(Code.STORE_ABSENT, this::backUp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars"})
    void a_short_passphrase_is_refused_before_anything_is_written(String passphrase) {
        store.with(1);
        refused(Code.BACKUP_PASSPHRASE, () -> backUp(passphrase));
        assertThat(backup).doesNotExist();
    }

    @Test
    void a_first_run_that_comes_to_nothing_leaves_nothing() {
        store.with(1).keysAreAway = true;
        assertThatThrownBy(
                        () -> {
                            try (var directory =
                                    BackupDirectory.toWrite(
                                            backup.resolve("of/this/machine"),
                                            place.resolve("keys/of/it"))) {
                                new Backup(store, store, publication, clock(), CHEAP)
                                        .run(directory, PASSPHRASE, _ -> {});
                            }
                        })
                .hasMessage("away");
        assertThat(backup).doesNotExist();
        assertThat(place.resolve("keys")).doesNotExist();
    }

    @Test
    void what_was_there_before_stays_where_a_run_comes_to_nothing() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("of-somebody-else"), "theirs");
        refused(Code.STORE_ABSENT, this::backUp);
        assertThat(files()).containsExactly("of-somebody-else");
    }

    @Test
    void a_later_run_that_comes_to_nothing_leaves_the_backup_as_it_was() throws IOException {
        backUp(store.with(1));
        var before = contents(backup);
        store.with(5).keysAreAway = true;
        assertThatThrownBy(this::backUp).hasMessage("away");
        assertThat(contents(backup)).isEqualTo(before);
    }

    @Test
    void a_backup_that_is_read_stays_as_it_is() throws IOException {
        backUp(store.with(1));
        Files.delete(backup.resolve("lock"));
        Files.writeString(backup.resolve("evenements-en-cours.unfinished"), "half");
        var before = contents(backup);
        check();
        assertThat(contents(backup)).isEqualTo(before);
    }

    @Test
    void what_a_killed_run_has_left_is_no_part_of_the_backup() throws IOException {
        backUp(store.with(2));
        Files.writeString(backup.resolve("evenements-en-cours.unfinished"), "half");
        Files.writeString(backup.resolve("evenements-9-9.jsonl.gz"), "whole, but not said");
        restore(Until.THE_END);
        assertThat(empty.events).hasSize(2);

        backUp(store.with(3));

        assertThat(files()).noneMatch(it -> it.contains("en-cours") || it.contains("9-9"));
    }

    @Test
    void a_first_run_that_was_killed_is_no_backup() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("evenements-en-cours.unfinished"), "half");
        refused(Code.BACKUP_ABSENT, () -> restore(Until.THE_END));
    }

    /** Five events at positions 1, 3, 5, 7, 9, a minute apart from 10:00. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 1",
        "9, 5",
        "2026-11-29T10:02:00Z, 3",
        "2026-11-29T11:02:30+01:00, 3",
        "2026-11-29T23:00:00Z, 5"
    })
    void a_history_is_restored_until_a_position_or_an_instant(String until, int events)
            throws IOException {
        backUp(store.with(5));
        restore(Until.parse(until));
        assertThat(empty.events)
                .usingRecursiveComparison()
                .isEqualTo(store.events.subList(0, events));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "2026-11-29T09:59:59Z", "yesterday", "2026-11-29", "-1", ""})
    void an_end_that_the_backup_does_not_have_is_refused(String until) throws IOException {
        backUp(store.with(5));
        refused(Code.BACKUP_UNTIL, () -> restore(Until.parse(until)));
        assertThat(empty.events).isEmpty();
    }

    /** Positions 1 and 3 of one request, 5 to 9 of the next. */
    @ParameterizedTest
    @CsvSource({"1, 0", "3, 2", "5, 2", "8, 2", "9, 5", "11, 6"})
    void what_one_request_did_is_restored_whole_or_not_at_all(long until, int events)
            throws IOException {
        for (var request : List.of("a", "a", "b", "b", "b", "c")) {
            store.add("fr.Done", request, "2026-11-29T10:00:00.000Z", KEY);
        }
        backUp();
        if (events == 0) {
            refused(Code.BACKUP_UNTIL, () -> restore(new Until(until, null)));
        } else {
            restore(new Until(until, null));
        }
        assertThat(empty.events).hasSize(events);
    }

    @Test
    void a_destroyed_key_does_not_come_back() throws IOException {
        store.with(2);
        store.keep("fiche-1#1", KEY);
        store.keep("fiche-2#1", KEY);
        backUp();
        var old = place.resolve("old");
        FileSystemUtils.copyRecursively(backup, old);
        store.destroy("fiche-1#1");
        store.add(
                "fr.raccordement.api.fiche.event.ContactsForgotten",
                "forget",
                "2026-11-29T11:00:00.000Z",
                "{\"ficheId\":\"1\",\"cle\":\"fiche-1#1\",\"motif\":\"x\"}".getBytes(UTF_8));
        backUp();

        restore(new Until(1L, null));
        assertThat(empty.keys).containsEntry("fiche-1#1", Optional.empty());
        assertThat(empty.find("fiche-2#1")).contains(KEY);

        var later = new MemoryStore();
        try (var directory = BackupDirectory.toRead(old, old);
                var newer = BackupDirectory.toRead(backup, backup)) {
            var restore = new Restore(directory, Until.THE_END);
            var forgotten = new Restore(newer, Until.THE_END).destroyed();
            restore.run(
                    later,
                    later,
                    place.resolve("other"),
                    restore.check().with(forgotten),
                    restore.keys(PASSPHRASE),
                    _ -> {});
        }
        assertThat(later.keys).containsEntry("fiche-1#1", Optional.empty());
    }

    @Test
    void keys_left_out_are_not_missed() throws IOException {
        store.with(1);
        store.keep("fiche-1#1", KEY);
        backUp((String) null);
        restore(Until.THE_END, null);
        assertThat(empty.keys).isEmpty();
        assertThat(empty.events).hasSize(1);
    }

    @Test
    void keys_are_kept_elsewhere_and_the_former_ones_are_not_kept() throws IOException {
        store.with(1);
        store.keep("fiche-1#1", KEY);
        var elsewhere = place.resolve("keys");
        for (int run = 0; run < 2; run++) {
            try (var directory = BackupDirectory.toWrite(backup, elsewhere)) {
                new Backup(store, store, publication, clock(), CHEAP)
                        .run(directory, PASSPHRASE, _ -> {});
            }
        }
        assertThat(files()).noneMatch(it -> it.startsWith("cles"));
        try (var files = Files.list(elsewhere)) {
            assertThat(files).hasSize(1);
        }
        refused(Code.BACKUP_GAP, () -> restore(Until.THE_END));
    }

    @Test
    void another_passphrase_opens_nothing() throws IOException {
        store.with(1);
        store.keep("fiche-1#1", KEY);
        backUp();
        refused(Code.BACKUP_PASSPHRASE, () -> restore(Until.THE_END, PASSPHRASE + " "));
        refused(Code.BACKUP_PASSPHRASE, () -> restore(Until.THE_END, null));
        assertThat(empty.events).isEmpty();
    }

    @Test
    void a_store_that_holds_anything_is_not_filled() throws IOException {
        backUp(store.with(2));
        empty.keep("a key", KEY);
        refused(Code.STORE_NOT_EMPTY, () -> restore(Until.THE_END));
        empty.keys.clear();
        empty.with(1);
        refused(Code.STORE_NOT_EMPTY, () -> restore(Until.THE_END));
        empty.events.clear();
        Files.createDirectories(place.resolve("restored/tile"));
        refused(Code.STORE_NOT_EMPTY, () -> restore(Until.THE_END));
    }

    @Test
    void one_program_at_a_time_uses_the_directory() throws IOException {
        backUp(store.with(1));
        try (var _ = BackupDirectory.toWrite(backup, backup)) {
            refused(Code.BACKUP_IN_USE, this::backUp);
            refused(Code.BACKUP_IN_USE, () -> restore(Until.THE_END));
        }
    }

    /** Wherever a byte is another, in whatever file, nothing is restored and the file is named. */
    @Test
    void a_changed_byte_is_found_anywhere() throws IOException {
        publish("checkpoint", "tile/0/000.p/3");
        store.keep("fiche-1#1", KEY);
        backUp(store.with(30));
        backUp(store.with(60));
        var random = new Random(20261129);
        for (var name : files().stream().filter(it -> !it.equals("lock")).toList()) {
            var file = backup.resolve(name);
            var whole = Files.readAllBytes(file);
            for (int i = 0; i < 40; i++) {
                var bytes = whole.clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
                assertThatThrownBy(this::check)
                        .isInstanceOfSatisfying(
                                BackupFailure.class,
                                it -> assertThat(it.code()).isEqualTo(Code.BACKUP_DAMAGED))
                        .hasMessageContaining(name);
            }
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            refused(Code.BACKUP_DAMAGED, this::check);
            Files.delete(file);
            refused(name.equals(Manifest.NAME) ? Code.BACKUP_ABSENT : Code.BACKUP_GAP, this::check);
            Files.write(file, whole);
        }
        check();
    }

    @Test
    void the_record_that_is_damaged_is_named() throws IOException {
        backUp(store.with(20));
        var manifest = Manifest.parse(Files.readAllBytes(backup.resolve(Manifest.NAME)));
        var run = manifest.runs().getFirst();
        var other = place.resolve("other.gz");
        store.events.set(6, store.events.get(7));
        try (var writer = new EventFile.Writer(other, HashChain.EMPTY)) {
            for (var event : store.events) {
                writer.add(event);
            }
        }
        assertThatThrownBy(() -> EventFile.read(other, run, _ -> {}))
                .hasMessageContaining(run.part().file())
                .hasMessageContaining("record 8");
    }

    @Test
    void a_later_format_is_told_apart_from_damage() throws IOException {
        backUp(store.with(1));
        var text =
                Files.readString(backup.resolve(Manifest.NAME)).lines().findFirst().orElseThrow();
        var later = text.replace(Manifest.FORMAT, "raccordement-sauvegarde-2");
        var sum = HashChain.hex(HashChain.sha256().digest(later.getBytes(UTF_8)));
        Files.writeString(backup.resolve(Manifest.NAME), later + "\n" + sum + "\n");
        refused(Code.BACKUP_FORMAT, this::check);
    }

    @Test
    void the_publication_comes_back_as_it_was_at_the_last_run() throws IOException {
        store.with(1);
        publish("checkpoint", "checkpoints/003", "tile/0/000.p/3", "cle-publique");
        Files.writeString(publication.resolve(".checkpoint.new"), "half");
        backUp();
        publish("checkpoint", "checkpoints/005", "tile/0/000.p/5");
        Files.delete(publication.resolve("tile/0/000.p/3"));
        backUp();

        restore(Until.THE_END);

        assertThat(contents(place.resolve("restored")))
                .containsOnlyKeys(
                        "checkpoint",
                        "checkpoints/003",
                        "checkpoints/005",
                        "tile/0/000.p/5",
                        "cle-publique")
                .containsEntry("checkpoint", "2 checkpoint");
    }

    /** A restored log would miss them for ever. */
    @Test
    void what_is_sealed_while_it_is_backed_up_is_left_to_the_next_run() throws IOException {
        store.with(1);
        publish("checkpoint", "tile/0/000.p/1");
        try (var directory = BackupDirectory.toWrite(backup, backup)) {
            new Backup(store, store, publication, clock(), CHEAP)
                    .run(directory, PASSPHRASE, _ -> sealAnother());
        }

        restore(Until.THE_END);

        assertThat(contents(place.resolve("restored")))
                .containsOnlyKeys("checkpoint", "tile/0/000.p/1")
                .containsEntry("checkpoint", "1 checkpoint");
    }

    private void sealAnother() {
        try {
            publish("checkpoint", "tile/0/000.p/2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int published;

    /** Files that say which time it is. */
    private void publish(String... names) throws IOException {
        published++;
        for (var name : names) {
            var file = publication.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, published + " " + name);
        }
    }

    private static Map<String, String> contents(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    it -> root.relativize(it).toString(), BackupTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Backup.Result backUp() throws IOException {
        return backUp(PASSPHRASE);
    }

    private Backup.Result backUp(MemoryStore ready) throws IOException {
        assertThat(ready).isSameAs(store);
        return backUp();
    }

    private Backup.Result backUp(@Nullable String passphrase) throws IOException {
        try (var directory = BackupDirectory.toWrite(backup, backup)) {
            return new Backup(store, store, publication, clock(), CHEAP)
                    .run(directory, passphrase, _ -> {});
        }
    }

    private Clock clock() {
        runs++;
        return Clock.fixed(Instant.parse("2026-11-29T20:00:00Z").plusSeconds(runs), ZoneOffset.UTC);
    }

    private Restore.Checked check() throws IOException {
        try (var directory = BackupDirectory.toRead(backup, backup)) {
            return new Restore(directory, Until.THE_END).check();
        }
    }

    private void restore(Until until) throws IOException {
        restore(until, PASSPHRASE);
    }

    private void restore(Until until, @Nullable String passphrase) throws IOException {
        try (var directory = BackupDirectory.toRead(backup, backup)) {
            var restore = new Restore(directory, until);
            var checked = restore.check();
            restore.run(
                    empty,
                    empty,
                    place.resolve("restored"),
                    checked,
                    restore.keys(passphrase),
                    _ -> {});
            assertThat(checked.events()).isEqualTo(empty.events.size());
        }
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BackupFailure.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(backup)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
