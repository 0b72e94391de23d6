package fr.raccordement.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.TestApplication.Write;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class StartAndStopTest {

    @TempDir Path data;

    @Test
    void without_any_setting_everything_is_embedded_and_stops_with_the_program() throws Exception {
        try (var context = start()) {
            context.getBean(CommandGateway.class).sendAndWait(new Write("a", "b"));

            assertThat(context.getBeansOfType(HealthIndicator.class))
                    .containsKeys(
                            "eventStoreHealthIndicator",
                            "readModelsHealthIndicator",
                            "processorsHealthIndicator")
                    .allSatisfy(
                            (_, it) -> assertThat(it.health().getStatus()).isEqualTo(Status.UP));
            assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
            assertThat(GenericEventMessage.clock).isSameAs(context.getBean(Clock.class));
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
            assertThatThrownBy(this::start)
                    .rootCause()
                    .hasMessageContaining("in use by another Raccordement");
        }

        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        try (var context = start()) {
            var events = context.getBean(EventStore.class).readEvents("a");
            assertThat(events.asStream()).hasSize(1);
        }
    }

    @Test
    void with_axon_server_nothing_of_postgresql_is_made() {
        var made = new AtomicReference<ConfigurableApplicationContext>();
        var application = new SpringApplication(TestApplication.class);
        application.addInitializers(made::set);

        assertThatThrownBy(
                        () ->
                                application.run(
                                        "--raccordement.data=" + data,
                                        "--axon.axonserver.enabled=true",
                                        "--axon.axonserver.servers=127.0.0.1:1"))
                .hasStackTraceContaining("Axon Server does not answer at 127.0.0.1:1");
        var beans = made.get().getBeanFactory();
        assertThat(beans.getBeanNamesForType(DataSource.class, true, false)).isEmpty();
        assertThat(beans.getBeanNamesForType(AxonServerCommandBus.class, true, false)).hasSize(1);
        assertThat(EventStore.class).isAssignableFrom(beans.getType("eventStore"));
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                TestApplication.class,
                "--raccordement.data=" + data,
                "--raccordement.postgres.binaries=" + TestPostgres.BINARIES);
    }
}
