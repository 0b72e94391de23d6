package trial;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Texte;
import fr.raccordement.api.Violation;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.graphql.call.CallContext;
import graphql.GraphQLContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.slf4j.MDC;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@Controller
public class InfrastructureController {

    /** Endless subscriptions that are still open. */
    public static final AtomicInteger LIVE = new AtomicInteger();

    public static final Sinks.Many<Update> UPDATES = Sinks.many().multicast().directBestEffort();

    /** How often the field {@code work} of an update was computed. */
    public static final AtomicInteger WORK = new AtomicInteger();

    public static final Refusal REFUSAL =
            new Refusal(
                    "RULES_VIOLATED",
                    new Texte("Deux règles.", "Two rules."),
                    List.of(
                            Violation.of("A_MISSING", "contacts.0.email", "Il manque A.", "No A."),
                            Violation.of("B_MISSING", "", "Il manque B.", "No B.")),
                    Map.of("delegationId", "d1"));

    @QueryMapping
    Map<String, Object> moi(CallContext call, Actor actor) {
        var mdc = MDC.get("correlationId");
        return Map.of(
                "login", actor.login(),
                "roles", call.actor().roles(),
                "correlationId", call.correlationId(),
                "language", call.language().getLanguage(),
                "mdc", mdc == null ? "" : mdc,
                "metaData", call.metaData());
    }

    @QueryMapping
    String echo(@Argument String text) {
        return text;
    }

    @QueryMapping
    List<Map<String, String>> page() {
        return List.of(Map.of("id", "1"));
    }

    @QueryMapping
    Map<String, String> node() {
        return Map.of("id", "1");
    }

    @SchemaMapping(typeName = "Node", field = "node")
    Map<String, String> child() {
        return Map.of("id", "2");
    }

    @SchemaMapping(typeName = "Node", field = "page")
    List<Map<String, String>> children() {
        return List.of();
    }

    @QueryMapping
    CompletableFuture<String> refusal(@Argument String cause) {
        var failure =
                switch (cause) {
                    case "rule" -> new RuleViolatedException(REFUSAL);
                    case "command" -> new CommandExecutionException("x", null, REFUSAL);
                    case "query" -> new QueryExecutionException("x", null, REFUSAL);
                    case "deep" ->
                            new CompletionException(
                                    new IllegalStateException(new RuleViolatedException(REFUSAL)));
                    case "concurrency" -> new ConcurrencyException("secret");
                    case "absent" -> new AggregateNotFoundException("secret", "secret");
                    case "forbidden" -> new AccessDeniedException("secret");
                    default -> new IllegalStateException("secret");
                };
        return CompletableFuture.failedFuture(failure);
    }

    @QueryMapping
    CompletableFuture<String> never() {
        return new CompletableFuture<>();
    }

    @QueryMapping
    String large() {
        return "x".repeat(20_000);
    }

    @QueryMapping
    String missing() {
        return null;
    }

    @QueryMapping
    Instant instant(@Argument Instant value) {
        return value;
    }

    @QueryMapping
    LocalDate day(@Argument LocalDate value) {
        return value;
    }

    @QueryMapping
    int file(@Argument byte[] contenu) {
        return contenu.length;
    }

    @QueryMapping
    Object json(@Argument Object value) {
        return value;
    }

    @MutationMapping
    int deposit(@Argument List<Fichier> fichiers) {
        return fichiers.stream().mapToInt(it -> it.contenu().length).sum();
    }

    @MutationMapping
    String describe(@Argument String id, @Argument Map<String, Object> input) {
        return id + input;
    }

    @SubscriptionMapping
    Flux<Integer> count(@Argument int to) {
        return Flux.range(1, to);
    }

    @SubscriptionMapping
    Flux<Integer> endless() {
        return Flux.interval(Duration.ZERO, Duration.ofDays(1))
                .map(Long::intValue)
                .doOnSubscribe(_ -> LIVE.incrementAndGet())
                .doFinally(_ -> LIVE.decrementAndGet());
    }

    @SubscriptionMapping
    Flux<String> failing() {
        return Flux.error(new RuleViolatedException(REFUSAL));
    }

    @SubscriptionMapping
    Flux<Update> updates(@Argument String only, Actor actor) {
        return UPDATES.asFlux()
                .onBackpressureBuffer()
                .filter(it -> only == null || actor.login().equals(only))
                .doOnSubscribe(_ -> LIVE.incrementAndGet())
                .doFinally(_ -> LIVE.decrementAndGet());
    }

    @SchemaMapping(typeName = "Update")
    String language(Update update, Locale locale) {
        return locale.getLanguage();
    }

    @SchemaMapping(typeName = "Update")
    int work(Update update) {
        return WORK.incrementAndGet();
    }

    @SchemaMapping(typeName = "Update")
    String viewer(Update update, Actor actor) {
        return actor.login();
    }

    @BatchMapping(typeName = "Update")
    Map<Update, String> viewerByBatch(List<Update> updates, GraphQLContext context) {
        var login = CallContext.of(context).actor().login();
        return updates.stream().collect(Collectors.toMap(Function.identity(), _ -> login));
    }

    /** For one login; all others are refused this field and answered the rest. */
    @SchemaMapping(typeName = "Update")
    String confidential(Update update, Actor actor) {
        if (!actor.login().equals("aife")) {
            throw new AccessDeniedException("secret");
        }
        return update.text() + " for aife";
    }

    @SchemaMapping(typeName = "Update")
    String broken(Update update) {
        throw new IllegalStateException("secret");
    }

    /** One update of a subscription. */
    public record Update(String text) {}

    record Fichier(String nom, byte[] contenu) {}
}
