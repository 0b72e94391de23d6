package fr.raccordement.axon.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.TestApplication;
import fr.raccordement.axon.TestApplication.Collide;
import fr.raccordement.axon.TestApplication.Collisions;
import fr.raccordement.axon.TestApplication.Write;
import fr.raccordement.axon.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** A concurrent command won on the same aggregate, wherever the events are kept. */
class ConflictTest {

    private static final int TRIES = 5;

    @TempDir Path data;

    private final String noteId = UUID.randomUUID().toString();

    @Test
    void a_command_that_came_second_is_retried_then_fails_with_a_conflict() {
        check(
                "--raccordement.events.url=" + TestPostgres.freshUrl(),
                "--raccordement.events.username=" + TestPostgres.username(),
                "--raccordement.events.password=" + TestPostgres.password());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "AXON_SERVER_TEST", matches = ".+:\\d+")
    void so_is_one_that_went_through_axon_server() {
        check(
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=" + System.getenv("AXON_SERVER_TEST"));
    }

    private void check(String... settings) {
        var application = new SpringApplication(TestApplication.class);
        application.setDefaultProperties(Map.of("raccordement.data", data.toString()));
        try (var context = application.run(settings)) {
            var commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(new Write(noteId, "first"));

            assertThatThrownBy(() -> commands.sendAndWait(new Collide(noteId)))
                    .isInstanceOfAny(
                            ConcurrencyException.class, AggregateStreamCreationException.class);
            assertThat(context.getBean(Collisions.class).tries).hasValue(TRIES);
        }
    }
}
