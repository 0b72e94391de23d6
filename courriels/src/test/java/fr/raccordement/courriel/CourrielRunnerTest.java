package fr.raccordement.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.command.AbandonEnvoi;
import fr.raccordement.api.avis.command.RecordEnvoi;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.DestinataireView;
import fr.raccordement.api.avis.query.FindDestinataire;
import fr.raccordement.api.avis.query.FollowAvis;
import fr.raccordement.api.avis.query.FollowDestinataires;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class CourrielRunnerTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Notices notices = new Notices();
    private final Decisions decided = new Decisions(notices);
    private CourrielRunner runner = runner(FrequenceAvis.IMMEDIAT, _ -> {});

    /** What the views would answer. */
    static final class Notices {
        private final Sinks.Many<AvisView> told = Sinks.many().replay().all();
        private final Sinks.Many<String> logins = Sinks.many().replay().all();
        private volatile Optional<DestinataireView> jeanne = Optional.empty();
        private final Queue<Error> failures = new ConcurrentLinkedQueue<>();

        @QueryHandler
        Flux<String> handle(FollowDestinataires query) {
            return logins.asFlux();
        }

        @QueryHandler
        Optional<DestinataireView> handle(FindDestinataire query) {
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return jeanne;
        }

        @QueryHandler
        Flux<AvisView> handle(FollowAvis query) {
            var after = Objects.requireNonNull(query.after());
            return told.asFlux().filter(it -> it.position() > after);
        }
    }

    /** What is decided. */
    static final class Decisions {
        private final BlockingQueue<Object> commands = new LinkedBlockingQueue<>();
        private final Notices notices;

        private Decisions(Notices notices) {
            this.notices = notices;
        }

        @CommandHandler
        void handle(RecordEnvoi command) {
            notices.jeanne = notices.jeanne.map(it -> jeanne(it.frequence(), command.jusqua()));
            commands.add(command);
        }

        @CommandHandler
        void handle(AbandonEnvoi command) {
            commands.add(command);
        }

        private Object next() throws InterruptedException {
            return Objects.requireNonNull(commands.poll(10, TimeUnit.SECONDS));
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        runner.stop();
        server.stop();
    }

    @Test
    void what_concerns_somebody_is_mailed_to_them_once_as_text_and_html() throws Exception {
        runner = runner(FrequenceAvis.IMMEDIAT, smtp(server.getSmtp().getPort()));
        runner.start();
        tell(3, "déjà dit");
        tell(7, "Fiche activée à l'été");

        assertThat(decided.next()).extracting("jusqua", "nombre").containsExactly(7L, 1);
        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Raccordement] Fiche activée");
        assertThat(mail.getMessageID()).startsWith("<avis-7-");
        assertThat(mail.getHeader("X-Correlation-Id")).containsExactly("courriel-avis-7-ba9eba5f");
        var parts = (MimeMultipart) mail.getContent();
        var inner =
                (MimeMultipart)
                        ((MimeMultipart) parts.getBodyPart(0).getContent())
                                .getBodyPart(0)
                                .getContent();
        assertThat(inner.getContentType()).startsWith("multipart/alternative");
        assertThat(inner.getBodyPart(0).getContent().toString()).contains("Fiche activée à l'été");
        assertThat(inner.getBodyPart(1).getContentType()).startsWith("text/html");
        notices.logins.tryEmitNext("jeanne");
        tell(9, "encore");
        assertThat(decided.next()).extracting("jusqua", "nombre").containsExactly(9L, 1);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void what_cannot_be_delivered_is_tried_again_and_then_given_up() throws Exception {
        var tries = new LinkedBlockingQueue<Courriel>();
        runner =
                runner(
                        FrequenceAvis.IMMEDIAT,
                        it -> {
                            tries.add(it);
                            throw new IllegalStateException("refused " + it.adresse());
                        });
        runner.start();
        tell(7, "x");

        assertThat(decided.next()).isInstanceOf(AbandonEnvoi.class);
        assertThat(tries).hasSize(3);
        assertThat(tries.stream().map(Courriel::id).distinct()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_for_a_while_has_the_mail_sent_later() throws Exception {
        var left = new AtomicInteger(2);
        var smtp = smtp(server.getSmtp().getPort());
        runner =
                runner(
                        FrequenceAvis.IMMEDIAT,
                        it -> {
                            if (left.getAndDecrement() > 0) {
                                throw new IllegalStateException("away");
                            }
                            smtp.send(it);
                        });
        runner.start();
        tell(7, "x");

        assertThat(decided.next()).isInstanceOf(RecordEnvoi.class);
        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
    }

    @Test
    void nobody_is_given_up_for_a_server_that_is_not_there() throws Exception {
        var port = server.getSmtp().getPort();
        server.stop();
        var tries = new AtomicInteger();
        runner =
                runner(
                        FrequenceAvis.IMMEDIAT,
                        it -> {
                            if (tries.incrementAndGet() == 5) {
                                server.start();
                            }
                            smtp(tries.get() < 5 ? port : server.getSmtp().getPort()).send(it);
                        });
        runner.start();
        tell(7, "x");

        assertThat(decided.next()).isInstanceOf(RecordEnvoi.class);
        assertThat(tries).hasValue(5);
    }

    static final List<Supplier<Error>> ERRORS =
            List.of(
                    () -> new AssertionError("of this test"),
                    () -> new OutOfMemoryError("of this test"),
                    () -> new NoClassDefFoundError("of this test"));

    @ParameterizedTest
    @FieldSource("ERRORS")
    void an_error_wherever_it_comes_from_ends_no_mail(Supplier<Error> failure) throws Exception {
        var smtp = smtp(server.getSmtp().getPort());
        var left = new AtomicInteger(1);
        notices.failures.add(failure.get());
        runner =
                runner(
                        FrequenceAvis.IMMEDIAT,
                        it -> {
                            if (left.getAndDecrement() > 0) {
                                throw failure.get();
                            }
                            smtp.send(it);
                        });
        runner.start();
        tell(7, "x");

        assertThat(decided.next()).isInstanceOf(RecordEnvoi.class);
        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
    }

    @Test
    void the_mail_of_the_day_has_all_of_it() throws Exception {
        var sent = new LinkedBlockingQueue<Courriel>();
        runner = runner(FrequenceAvis.QUOTIDIEN, sent::add);
        tell(7, "un");
        tell(8, "deux");
        runner.start();

        assertThat(decided.next()).extracting("jusqua", "nombre").containsExactly(8L, 2);
        assertThat(sent).hasSize(1);
        assertThat(Objects.requireNonNull(sent.peek()).texte()).contains("un\n").contains("deux\n");
    }

    private Expedition smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpExpedition(sender, "avis@example.org", "retours@example.org");
    }

    private void tell(long position, String phrase) {
        notices.told.tryEmitNext(CourrielComposerTest.notice(position, "Fiche", "f1", phrase));
    }

    private static DestinataireView jeanne(FrequenceAvis frequence, long jusqua) {
        return new DestinataireView(
                new Actor("jeanne", Set.of()),
                frequence,
                LangueAvis.FR,
                "jeanne@example.org",
                "ab".repeat(16),
                jusqua);
    }

    /** Half a second before the hour of the day. */
    private CourrielRunner runner(FrequenceAvis frequence, Expedition expedition) {
        notices.jeanne = Optional.of(jeanne(frequence, 3));
        notices.logins.tryEmitNext("jeanne");
        var queries = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(notices).subscribe(queries);
        var commands = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(decided).subscribe(commands);
        return new CourrielRunner(
                DefaultQueryGateway.builder().queryBus(queries).build(),
                DefaultCommandGateway.builder().commandBus(commands).build(),
                expedition,
                new CourrielComposer("https://portail.example.org", "avis@example.org"),
                new CourrielProperties(
                        "avis@example.org",
                        Duration.ofMillis(50),
                        LocalTime.of(7, 0),
                        3,
                        true,
                        Duration.ofMillis(20)),
                new CourrielMeasures(),
                Clock.fixed(Instant.parse("2026-12-01T05:59:59.500Z"), ZoneOffset.UTC));
    }
}
