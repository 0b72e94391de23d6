package fr.raccordement.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.sauvegarde.command.MakeSauvegarde;
import fr.raccordement.api.sauvegarde.query.EtatSauvegarde;
import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.axon.events.StoredEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the running program: one at a time, apart from who asked. */
class BackupRunsTest {

    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-29T20:00:00Z"), ZoneOffset.UTC);
    private static final MetaData ADMIN = MetaData.with("actor", "admin");

    @TempDir Path place;

    private final MemoryStore store = new MemoryStore().with(3);
    private final List<Object> asked = new ArrayList<>();

    @Test
    void a_backup_is_made_apart_and_says_what_it_holds() {
        try (var runs = runs(place.resolve("b"), "une phrase de passe")) {
            assertThat(runs.last().etat()).isEqualTo(EtatSauvegarde.AUCUNE);

            handlers(runs).handle(new MakeSauvegarde(), ADMIN);

            await().until(() -> runs.last().etat() == EtatSauvegarde.FAITE);
            assertThat(runs.last())
                    .returns(3L, it -> it.evenements())
                    .returns(3L, it -> it.total())
                    .returns(5L, it -> it.position())
                    .returns(null, it -> it.code());
            assertThat(asked).containsExactly(new MakeSauvegarde());
        }
    }

    @Test
    void a_second_one_meanwhile_is_refused() {
        var gate = new CountDownLatch(1);
        var slow =
                new BackupRuns(
                        new Gated(store, gate),
                        store,
                        place.resolve("publie"),
                        new SauvegardeSettings(
                                place.resolve("b"), null, "une phrase de passe", null),
                        NOW);
        try (slow) {
            handlers(slow).handle(new MakeSauvegarde(), ADMIN);
            refused("SAUVEGARDE_EN_COURS", slow);
            gate.countDown();
            await().until(() -> slow.last().etat() == EtatSauvegarde.FAITE);
        }
    }

    @Test
    void without_a_directory_it_is_refused() {
        try (var runs = runs(null, "une phrase de passe")) {
            refused("SAUVEGARDE_NON_CONFIGUREE", runs);
        }
    }

    @Test
    void what_failed_is_said_with_its_code() {
        try (var runs = runs(place.resolve("b"), "short")) {
            handlers(runs).handle(new MakeSauvegarde(), ADMIN);
            await().until(() -> runs.last().etat() == EtatSauvegarde.ECHOUEE);
            assertThat(runs.last().code()).isEqualTo("BACKUP_PASSPHRASE");
            assertThat(runs.last().message()).doesNotContain("short");
        }
    }

    private BackupRuns runs(@Nullable Path directory, String passphrase) {
        return new BackupRuns(
                store,
                store,
                place.resolve("publie"),
                new SauvegardeSettings(directory, null, passphrase, null),
                NOW);
    }

    private SauvegardeHandlers handlers(BackupRuns runs) {
        return new SauvegardeHandlers(
                runs,
                new Rights() {
                    @Override
                    public void require(
                            Object command, Map<String, ?> metaData, Concern... concerns) {
                        asked.add(command);
                    }

                    @Override
                    public void requireKnown(Map<String, ?> metaData, Concern... concerns) {
                        throw new AssertionError(List.of(concerns));
                    }

                    @Override
                    public void requireToStart(
                            Object command, Map<String, ?> metaData, Concern... concerns) {
                        throw new AssertionError(command);
                    }
                });
    }

    private void refused(String code, BackupRuns runs) {
        assertThatThrownBy(() -> handlers(runs).handle(new MakeSauvegarde(), ADMIN))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo(code));
    }

    /** A store whose events are read once a gate is open. */
    private record Gated(MemoryStore store, CountDownLatch gate) implements EventTransfer {

        @Override
        public String kind() {
            return store.kind();
        }

        @Override
        public String identity() {
            return store.identity();
        }

        @Override
        public List<StoredEvent> from(long position, int atMost) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return store.from(position, atMost);
        }

        @Override
        public boolean isEmpty() {
            return store.isEmpty();
        }

        @Override
        public void fill(Runnable work) {
            store.fill(work);
        }

        @Override
        public boolean fillsInOneStep() {
            return store.fillsInOneStep();
        }

        @Override
        public void append(String kind, List<StoredEvent> events) {
            store.append(kind, events);
        }

        @Override
        public void adopt(String kind, String identity) {
            store.adopt(kind, identity);
        }
    }
}
