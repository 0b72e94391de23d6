package fr.raccordement.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.command.AbandonEnvoi;
import fr.raccordement.api.avis.query.FindDestinataireDUnRetour;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.AbandonEnvoiAuContact;
import fr.raccordement.api.correspondant.query.FindCorrespondantDUnRetour;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnedMailRunnerTest {

    private static final String JEANNE = "ab".repeat(16);
    private static final String ANNE = "cd".repeat(32);
    private static final PreferencesAvisId USER = new PreferencesAvisId("jeanne");
    private static final CorrespondantId CONTACT = new CorrespondantId("cd".repeat(16));

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final Installation installation = new Installation();
    private final CourrielMeasures measures = new CourrielMeasures();
    private GreenMailUser mailbox;

    static final class Installation {
        private final List<Object> told = new ArrayList<>();
        private final List<String> correlationIds = new ArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();

        @QueryHandler
        Optional<PreferencesAvisId> handle(FindDestinataireDUnRetour query) {
            return query.retour().equals(JEANNE) ? Optional.of(USER) : Optional.empty();
        }

        @QueryHandler
        Optional<CorrespondantId> handle(FindCorrespondantDUnRetour query) {
            return query.retour().equals(ANNE) ? Optional.of(CONTACT) : Optional.empty();
        }

        @CommandHandler
        void handle(AbandonEnvoi command, MetaData metaData) {
            take(command, metaData);
        }

        @CommandHandler
        void handle(AbandonEnvoiAuContact command, MetaData metaData) {
            take(command, metaData);
        }

        private void take(Object command, MetaData metaData) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the store is away");
            }
            told.add(command);
            correlationIds.add(String.valueOf(metaData.get(Actor.CORRELATION_ID)));
        }
    }

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("retours@example.org", "retours", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void who_cannot_be_reached_is_recorded_once() {
        deliver(failure("<avis-7-" + JEANNE + "@example.org>"));
        deliver(failure("<contact-42-" + ANNE + "@example.org>"));
        var runner = runner("secret");

        runner.run();
        runner.run();

        assertThat(installation.told)
                .containsExactly(new AbandonEnvoi(USER), new AbandonEnvoiAuContact(CONTACT, 42));
        assertThat(installation.correlationIds)
                .containsExactly(
                        "courriel-avis-7-ba9eba5f", "courriel-contact-42-" + "cd".repeat(16));
        assertThat(measured("raccordement.mail", "returned")).isEqualTo(2);
    }

    @Test
    void what_others_write_there_changes_nothing_and_holds_up_nothing() {
        deliver("Subject: Absence\r\n\r\nJe reviens lundi.\r\n");
        deliver(failure("<avis-7-" + "ef".repeat(16) + "@example.org>"));
        deliver(failure("<contact-7-" + "ef".repeat(32) + "@example.org>"));
        deliver("Subject: x\r\n\r\n" + "x".repeat(76).concat("\r\n").repeat(14_000));
        deliver(failure("<avis-8-" + JEANNE + "@example.org>"));

        runner("secret").run();

        assertThat(installation.told).containsExactly(new AbandonEnvoi(USER));
    }

    @Test
    void more_than_fit_into_one_look_are_read_too() {
        for (int i = 0; i < 7; i++) {
            deliver("Subject: Absence\r\n\r\nJe reviens lundi.\r\n");
        }
        deliver(failure("<avis-7-" + JEANNE + "@example.org>"));

        runner("secret").run();

        assertThat(installation.told).containsExactly(new AbandonEnvoi(USER));
    }

    @Test
    void what_cannot_be_recorded_is_read_again() {
        deliver(failure("<avis-7-" + JEANNE + "@example.org>"));
        installation.failures.set(1);
        var runner = runner("secret");

        runner.run();
        assertThat(installation.told).isEmpty();
        assertThat(measured("raccordement.mail.returns.unread", null)).isEqualTo(1);

        runner.run();
        assertThat(installation.told).containsExactly(new AbandonEnvoi(USER));
        assertThat(measured("raccordement.mail.returns.unread", null)).isZero();
    }

    @Test
    void a_mailbox_that_lets_nobody_in_is_told() {
        deliver(failure("<avis-7-" + JEANNE + "@example.org>"));

        runner("wrong").run();

        assertThat(installation.told).isEmpty();
        assertThat(measured("raccordement.mail.returns.unread", null)).isEqualTo(1);
    }

    private static String failure(String id) {
        return DeliveryReportTest.report("failed", "5.1.1", "message/rfc822", id);
    }

    private void deliver(String message) {
        try {
            mailbox.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double measured(String name, String outcome) {
        var registry = new SimpleMeterRegistry();
        measures.bindTo(registry);
        var found = registry.get(name);
        return outcome == null
                ? found.gauge().value()
                : found.tag("outcome", outcome).functionCounter().count();
    }

    private ReturnedMailRunner runner(String password) {
        var commands = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(installation).subscribe(commands);
        var queries = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(installation).subscribe(queries);
        return new ReturnedMailRunner(
                new ReturnedMailbox(
                        new RetourProperties(
                                "127.0.0.1",
                                server.getImap().getPort(),
                                false,
                                "retours",
                                password,
                                "INBOX",
                                Duration.ofMinutes(1),
                                null),
                        5),
                Duration.ofMinutes(1),
                DefaultQueryGateway.builder().queryBus(queries).build(),
                DefaultCommandGateway.builder().commandBus(commands).build(),
                measures);
    }
}
