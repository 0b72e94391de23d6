package fr.raccordement.courriel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.AbandonEnvoiAuContact;
import fr.raccordement.api.correspondant.command.AdvanceCorrespondance;
import fr.raccordement.api.correspondant.command.BeginCorrespondance;
import fr.raccordement.api.correspondant.command.RecordEnvoiAuContact;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import fr.raccordement.api.correspondant.query.FindCorrespondance;
import fr.raccordement.api.correspondant.query.FollowAvisAuxContacts;
import fr.raccordement.api.correspondant.query.ListDestinatairesDAvis;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Each notice is for Anne and for Bruno, unless it is said otherwise. */
class ContactSenderTest {

    private static final CorrespondantId ANNE = new CorrespondantId("aa");
    private static final CorrespondantId BRUNO = new CorrespondantId("bb");
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Installation installation = new Installation();
    private ContactSender sender = sender(_ -> {});

    /** What is known, as events would say, and survives a new start. */
    static final class Installation {
        private final Sinks.Many<AvisView> told = Sinks.many().replay().all();
        private final Map<CorrespondantId, Long> jusqua = new ConcurrentHashMap<>();
        private final Map<CorrespondantId, StatutCorrespondant> statuts =
                new ConcurrentHashMap<>(
                        Map.of(
                                ANNE,
                                StatutCorrespondant.JOIGNABLE,
                                BRUNO,
                                StatutCorrespondant.JOIGNABLE));
        private final BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
        private final BlockingQueue<Long> advances = new LinkedBlockingQueue<>();
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicInteger failuresToRecord = new AtomicInteger();
        private volatile long place = -1;

        @QueryHandler
        Flux<AvisView> handle(FollowAvisAuxContacts query) {
            return told.asFlux().filter(it -> it.position() > query.after());
        }

        @QueryHandler
        List<CorrespondantView> handle(ListDestinatairesDAvis query) {
            return List.of(ANNE, BRUNO).stream()
                    .filter(it -> statuts.get(it) != StatutCorrespondant.DESINSCRIT)
                    .filter(it -> jusqua.getOrDefault(it, -1L) < query.position())
                    .map(
                            it ->
                                    new CorrespondantView(
                                            it,
                                            it.equals(ANNE) ? "anne@a.org" : "bruno@b.org",
                                            "jeton-" + it.empreinte(),
                                            it.empreinte().repeat(32),
                                            Objects.requireNonNull(statuts.get(it))))
                    .toList();
        }

        @QueryHandler
        Optional<Long> handle(FindCorrespondance query) {
            return begun.get() ? Optional.of(place) : Optional.empty();
        }

        @CommandHandler
        void handle(BeginCorrespondance command) {
            if (begun.compareAndSet(false, true)) {
                place = 5;
            }
        }

        @CommandHandler
        void handle(AdvanceCorrespondance command) {
            place = command.jusqua();
            advances.add(command.jusqua());
        }

        @CommandHandler
        void handle(RecordEnvoiAuContact command) {
            if (failuresToRecord.getAndDecrement() > 0) {
                throw new IllegalStateException("the store is away");
            }
            jusqua.put(command.correspondantId(), command.jusqua());
            statuts.put(command.correspondantId(), StatutCorrespondant.JOIGNABLE);
            outcomes.add(command);
        }

        @CommandHandler
        void handle(AbandonEnvoiAuContact command) {
            jusqua.put(command.correspondantId(), command.jusqua());
            statuts.put(command.correspondantId(), StatutCorrespondant.INJOIGNABLE);
            outcomes.add(command);
        }

        private Object outcome() throws InterruptedException {
            return Objects.requireNonNull(outcomes.poll(10, TimeUnit.SECONDS));
        }

        private long advance() throws InterruptedException {
            return Objects.requireNonNull(advances.poll(10, TimeUnit.SECONDS));
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        sender.stop();
        server.stop();
    }

    @Test
    void a_mail_says_it_in_both_languages_and_how_to_have_no_more_by_one_click() throws Exception {
        installation.statuts.put(BRUNO, StatutCorrespondant.DESINSCRIT);
        begin(smtp());
        tell(7, "Un certificat expire");

        assertThat(installation.outcome()).isEqualTo(new RecordEnvoiAuContact(ANNE, 7, 1));
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("anne@a.org");
        assertThat(mail.getSubject()).isEqualTo("[Raccordement] Fiche activée / Fiche activated");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://portail.example.org/desinscription/jeton-aa>");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getMessageID())
                .isEqualTo("<contact-7-%s@example.org>".formatted("aa".repeat(32)));
        var parts = (MimeMultipart) mail.getContent();
        var inner =
                (MimeMultipart)
                        ((MimeMultipart) parts.getBodyPart(0).getContent())
                                .getBodyPart(0)
                                .getContent();
        assertThat(inner.getBodyPart(0).getContent().toString())
                .startsWith(
                        "Un certificat expire\r\nUn certificat expire in English\r\n"
                                + "https://portail.example.org/fiches/f1\r\n")
                .contains("https://portail.example.org/desinscription/jeton-aa");
        assertThat(inner.getBodyPart(1).getContent().toString())
                .contains("<span lang=\"en\">Un certificat expire in English</span>")
                .contains("href=\"https://portail.example.org/desinscription/jeton-aa\"");
    }

    @Test
    void each_is_written_to_once_and_nothing_from_before_it_began() throws Exception {
        var sent = new LinkedBlockingQueue<Courriel>();
        tell(4, "avant");
        begin(sent::add);
        tell(7, "un");
        tell(8, "deux");

        assertThat(List.of(installation.outcome(), installation.outcome()))
                .containsExactlyInAnyOrder(
                        new RecordEnvoiAuContact(ANNE, 8, 2),
                        new RecordEnvoiAuContact(BRUNO, 8, 2));
        assertThat(installation.advance()).isEqualTo(8);
        assertThat(sent).hasSize(2);
        assertThat(sent).allSatisfy(it -> assertThat(it.texte()).doesNotContain("avant"));
    }

    @Test
    void whoever_was_written_to_before_a_kill_is_not_after_it_and_all_others_are()
            throws Exception {
        installation.begun.set(true);
        installation.place = 6;
        installation.jusqua.put(ANNE, 7L);
        tell(7, "un");
        var sent = new LinkedBlockingQueue<Courriel>();

        begin(sent::add);

        assertThat(installation.outcome()).isEqualTo(new RecordEnvoiAuContact(BRUNO, 7, 1));
        assertThat(installation.advance()).isEqualTo(7);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_mail_that_was_sent_and_not_recorded_is_recorded_later_and_not_sent_again()
            throws Exception {
        installation.failuresToRecord.set(3);
        installation.statuts.put(BRUNO, StatutCorrespondant.DESINSCRIT);
        var sent = new LinkedBlockingQueue<Courriel>();
        begin(sent::add);
        tell(7, "un");

        assertThat(installation.outcome()).isEqualTo(new RecordEnvoiAuContact(ANNE, 7, 1));
        assertThat(sent).hasSize(1);
    }

    @Test
    void who_cannot_be_reached_holds_up_nobody_and_is_tried_once_from_then_on() throws Exception {
        var tries = new LinkedBlockingQueue<Courriel>();
        begin(
                it -> {
                    if (it.adresse().startsWith("anne")) {
                        tries.add(it);
                        throw new IllegalStateException("550 " + it.adresse());
                    }
                });
        tell(7, "un");

        assertThat(List.of(installation.outcome(), installation.outcome()))
                .containsExactly(
                        new RecordEnvoiAuContact(BRUNO, 7, 1), new AbandonEnvoiAuContact(ANNE, 7));
        assertThat(tries).hasSize(3);
        assertThat(installation.advance()).isEqualTo(7);
        tell(9, "deux");
        assertThat(List.of(installation.outcome(), installation.outcome()))
                .containsExactlyInAnyOrder(
                        new RecordEnvoiAuContact(BRUNO, 9, 1), new AbandonEnvoiAuContact(ANNE, 9));
        assertThat(tries)
                .extracting(Courriel::id, Courriel::adresse)
                .contains(
                        tuple("contact-9-%s@example.org".formatted("aa".repeat(32)), "anne@a.org"))
                .hasSize(4);
    }

    @Test
    void a_server_that_is_away_gives_nobody_up() throws Exception {
        installation.statuts.put(BRUNO, StatutCorrespondant.DESINSCRIT);
        var tries = new AtomicInteger();
        begin(
                _ -> {
                    if (tries.incrementAndGet() < 6) {
                        throw new ServeurAbsentException(new IllegalStateException());
                    }
                });
        tell(7, "un");

        assertThat(installation.outcome()).isEqualTo(new RecordEnvoiAuContact(ANNE, 7, 1));
        assertThat(tries).hasValue(6);
    }

    @Test
    void what_a_server_refuses_once_it_is_back_is_tried_as_often_as_ever() throws Exception {
        installation.statuts.put(BRUNO, StatutCorrespondant.DESINSCRIT);
        var tries = new AtomicInteger();
        begin(
                _ -> {
                    throw tries.incrementAndGet() < 4
                            ? new ServeurAbsentException(new IllegalStateException())
                            : new IllegalStateException("550");
                });
        tell(7, "un");

        assertThat(installation.outcome()).isEqualTo(new AbandonEnvoiAuContact(ANNE, 7));
        assertThat(tries).hasValue(6);
    }

    @Test
    void whoever_wants_none_meanwhile_gets_none() throws Exception {
        var sent = new LinkedBlockingQueue<Courriel>();
        begin(
                it -> {
                    if (installation.statuts.replace(BRUNO, StatutCorrespondant.DESINSCRIT)
                            == StatutCorrespondant.JOIGNABLE) {
                        throw new IllegalStateException("451 later");
                    }
                    sent.add(it);
                });
        installation.statuts.put(ANNE, StatutCorrespondant.DESINSCRIT);
        tell(7, "un");

        assertThat(installation.advance()).isEqualTo(7);
        assertThat(sent).isEmpty();
        assertThat(installation.outcomes).isEmpty();
    }

    @Test
    void what_is_a_week_old_is_news_to_nobody() throws Exception {
        var sent = new LinkedBlockingQueue<Courriel>();
        begin(sent::add);
        tell(7, "vieux", NOW.minus(Duration.ofDays(7)).minusSeconds(1));

        assertThat(installation.advance()).isEqualTo(7);
        assertThat(sent).isEmpty();
    }

    @Test
    void an_error_wherever_it_comes_from_ends_no_mail() throws Exception {
        installation.statuts.put(BRUNO, StatutCorrespondant.DESINSCRIT);
        var tries = new AtomicInteger();
        begin(
                _ -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("of this test");
                    }
                });
        tell(7, "un");

        assertThat(installation.outcome()).isEqualTo(new RecordEnvoiAuContact(ANNE, 7, 1));
    }

    private void begin(Expedition expedition) {
        sender = sender(expedition);
        sender.start();
    }

    private Expedition smtp() {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        return new SmtpExpedition(mail, "avis@example.org", "retours@example.org");
    }

    private void tell(long position, String phrase) {
        tell(position, phrase, NOW.minus(Duration.ofDays(6)));
    }

    private void tell(long position, String phrase, Instant at) {
        installation.told.tryEmitNext(
                CourrielComposerTest.notice(position, "Fiche", "f1", phrase, at));
    }

    private ContactSender sender(Expedition expedition) {
        var queries = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(installation).subscribe(queries);
        var commands = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(installation).subscribe(commands);
        return new ContactSender(
                new ContactMessages(
                        DefaultQueryGateway.builder().queryBus(queries).build(),
                        DefaultCommandGateway.builder().commandBus(commands).build()),
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
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
