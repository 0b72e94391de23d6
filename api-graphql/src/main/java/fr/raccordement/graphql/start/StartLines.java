package fr.raccordement.graphql.start;

import fr.raccordement.graphql.security.AuthenticationMode;
import fr.raccordement.graphql.security.DemonstrationAccount;
import fr.raccordement.graphql.security.DemonstrationAccounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first line of a start says which version it is, the last one where to open it, and as whom.
 */
@Component
class StartLines {

    private static final Logger LOG = LoggerFactory.getLogger("raccordement");

    private final Version version;
    private final Environment settings;
    private final AuthenticationMode mode;
    private final ObjectProvider<DemonstrationAccounts> accounts;

    StartLines(
            Version version,
            Environment settings,
            AuthenticationMode mode,
            ObjectProvider<DemonstrationAccounts> accounts,
            MeterRegistry meters) {
        this.version = version;
        this.settings = settings;
        this.mode = mode;
        this.accounts = accounts;
        LOG.info(
                "Raccordement {}, commit {}, JDK {}, process {}",
                version.version(),
                version.commit(),
                Runtime.version(),
                ProcessHandle.current().pid());
        Gauge.builder("raccordement.build.info", () -> 1)
                .description("1, with the version, the commit and the JDK as labels")
                .tag("version", version.version())
                .tag("commit", version.commit())
                .tag("jdk", Runtime.version().toString())
                .register(meters);
    }

    /** As soon as it answers at all: whoever waits for the port reads it here. */
    @EventListener
    void listens(ServletWebServerInitializedEvent event) {
        var namespace = event.getApplicationContext().getServerNamespace();
        LOG.info(
                "Listens on port {}{}",
                event.getWebServer().getPort(),
                namespace == null ? "" : " (" + namespace + ")");
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void isReady() {
        var port = settings.getProperty("local.server.port", "8080");
        if (mode == AuthenticationMode.DEMONSTRATION) {
            var logins =
                    accounts.stream()
                            .flatMap(it -> it.all().stream())
                            .map(DemonstrationAccount::login)
                            .collect(Collectors.joining(", "));
            LOG.info("A demonstration: accounts {}, each with the password demo", logins);
            LOG.info("Open http://localhost:{}/", port);
        } else {
            LOG.info(
                    "Serves {}",
                    settings.getProperty("raccordement.portail.adresse", "port " + port));
        }
    }
}
