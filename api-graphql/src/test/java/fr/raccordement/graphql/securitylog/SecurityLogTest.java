package fr.raccordement.graphql.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.raccordement.graphql.security.AuthenticationMode;
import fr.raccordement.graphql.security.ProviderLogout;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.env.MockEnvironment;

/** Lines with fields, a bounded number of them. */
class SecurityLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SecurityLog log = new SecurityLog();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void a_line_names_who_and_what() {
        log.write("login", "failure", "cl\naire", Map.of("source.ip", "203.0.113.9"));

        assertThat(fields(lines.list.getFirst()))
                .containsEntry("event.action", "login")
                .containsEntry("event.outcome", "failure")
                .containsEntry("user.name", "cl aire")
                .containsEntry("source.ip", "203.0.113.9");
    }

    @Test
    void nobody_is_not_named() {
        log.write("start", "success", "", Map.of());
        assertThat(fields(lines.list.getFirst())).doesNotContainKey("user.name");
    }

    @Test
    void who_floods_it_is_written_down_at_times_and_holds_up_nobody_else() {
        for (int i = 0; i < 1_000; i++) {
            log.write("login", "failure", "mallory", Map.of());
        }
        assertThat(lines.list).hasSizeBetween(100, 200);
        log.write("login", "failure", "claire", Map.of());
        assertThat(fields(lines.list.getLast())).containsEntry("user.name", "claire");
    }

    @Test
    void a_logout_at_the_provider_is_written_down_whether_it_is_believed_or_not() {
        var events =
                new SecurityEvents(
                        log,
                        AuthenticationMode.TOKEN,
                        new MockEnvironment(),
                        new SimpleMeterRegistry());

        events.on(new ProviderLogout("203.0.113.9", null));
        events.on(new ProviderLogout("203.0.113.9", "It is of another issuer"));

        assertThat(lines.list.stream().map(SecurityLogTest::fields))
                .allSatisfy(
                        it ->
                                assertThat(it)
                                        .containsEntry("event.action", "provider-logout")
                                        .containsEntry("source.ip", "203.0.113.9"))
                .satisfiesExactly(
                        it ->
                                assertThat(it)
                                        .containsEntry("event.outcome", "success")
                                        .doesNotContainKey("event.reason"),
                        it ->
                                assertThat(it)
                                        .containsEntry("event.outcome", "failure")
                                        .containsEntry("event.reason", "It is of another issuer"));
    }

    /** A mutation that is renamed would no longer be watched. */
    @Test
    void what_is_watched_is_in_the_schema() throws Exception {
        var schema = Files.readString(Path.of("../docs/schema.graphql"));
        var mutations = schema.substring(schema.indexOf("\ntype Mutation {"));
        assertThat(SecurityInstrumentation.WATCHED)
                .allMatch(it -> Pattern.compile("\n  " + it + "[(:]").matcher(mutations).find());
    }

    private static Map<String, String> fields(ILoggingEvent line) {
        return line.getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, SecurityLogTest::value));
    }

    private static String value(KeyValuePair pair) {
        return String.valueOf(pair.value);
    }
}
