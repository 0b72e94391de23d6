package fr.raccordement.scellement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.alerte.OperatorAlerts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Commands of the log are sent while they are decided: after all starts, and before any stop. */
class EventLogRecordsTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void commands_are_decided_once_all_has_started_and_until_anything_stops() {
        var program = new AnnotationConfigApplicationContext();
        program.registerBean(
                "logRecords",
                EventLogRecords.class,
                () ->
                        new EventLogRecords(
                                EmbeddedEventStore.builder()
                                        .storageEngine(new InMemoryEventStorageEngine())
                                        .build(),
                                DefaultCommandGateway.builder()
                                        .commandBus(SimpleCommandBus.builder().build())
                                        .build(),
                                (OperatorAlerts) (_, _) -> {},
                                program));
        program.registerBean("early", Part.class, () -> part(program, "early", 0));
        program.registerBean("late", Part.class, () -> part(program, "late", Integer.MAX_VALUE));
        program.getDefaultListableBeanFactory().registerDependentBean("logRecords", "early");

        program.refresh();
        var records = program.getBean(EventLogRecords.class);
        assertThat(records.isReady()).isTrue();
        var below = new AnnotationConfigApplicationContext();
        below.setParent(program);
        below.refresh();
        below.close();
        assertThat(records.isReady()).isTrue();
        program.close();

        assertThat(seen)
                .containsExactly(
                        "start early false",
                        "start late false",
                        "stop late false",
                        "stop early false");
        assertThat(records.isReady()).isFalse();
    }

    private Part part(AnnotationConfigApplicationContext program, String name, int phase) {
        return new Part(
                it -> seen.add(it + " " + name + " " + program.getBean(LogRecords.class).isReady()),
                phase);
    }

    /** Something that starts and stops. */
    private static final class Part implements SmartLifecycle {

        private final Consumer<String> told;
        private final int phase;
        private boolean running;

        Part(Consumer<String> told, int phase) {
            this.told = told;
            this.phase = phase;
        }

        @Override
        public void start() {
            running = true;
            told.accept("start");
        }

        @Override
        public void stop() {
            running = false;
            told.accept("stop");
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return phase;
        }
    }
}
