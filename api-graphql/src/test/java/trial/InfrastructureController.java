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

    /** Subscriptions without end that are still subscribed to. */
    public static final AtomicInteger LIVE = new AtomicInteger();

    public static final Sinks.Many<Nouvelle> NOUVELLES =
            Sinks.many().multicast().directBestEffort();

    /** How often an update has been worked upon. */
    public static final AtomicInteger WORK = new AtomicInteger();

    public static final Refusal REFUSAL =
            new Refusal(
                    "RULES_VIOLATED",
                    new Texte("Deux règles.", "Two rules."),
                    List.of(
                            Violation.of("A_MISSING", "contacts.0.email", "Il manque A.", "No A."),
                            Violation.of("B_MISSING", "", "Il manque B.", "No B.")));

    @QueryMapping
    Map<String, Object> moi(CallContext appel, Actor actor) {
        var mdc = MDC.get("correlationId");
        return Map.of(
                "login", actor.login(),
                "roles", appel.actor().roles(),
                "correlationId", appel.correlationId(),
                "langue", appel.langue().getLanguage(),
                "mdc", mdc == null ? "" : mdc,
                "metaData", appel.metaData());
    }

    @QueryMapping
    String echo(@Argument String texte) {
        return texte;
    }

    @QueryMapping
    List<Map<String, String>> page() {
        return List.of(Map.of("id", "1"));
    }

    @QueryMapping
    Map<String, String> noeud() {
        return Map.of("id", "1");
    }

    @SchemaMapping(typeName = "Noeud", field = "noeud")
    Map<String, String> enfant() {
        return Map.of("id", "2");
    }

    @SchemaMapping(typeName = "Noeud", field = "page")
    List<Map<String, String>> enfants() {
        return List.of();
    }

    @QueryMapping
    CompletableFuture<String> refus(@Argument String comment) {
        var failure =
                switch (comment) {
                    case "regle" -> new RuleViolatedException(REFUSAL);
                    case "commande" -> new CommandExecutionException("x", null, REFUSAL);
                    case "requete" -> new QueryExecutionException("x", null, REFUSAL);
                    case "profond" ->
                            new CompletionException(
                                    new IllegalStateException(new RuleViolatedException(REFUSAL)));
                    case "concurrence" -> new ConcurrencyException("secret");
                    case "absent" -> new AggregateNotFoundException("secret", "secret");
                    case "interdit" -> new AccessDeniedException("secret");
                    default -> new IllegalStateException("secret");
                };
        return CompletableFuture.failedFuture(failure);
    }

    @QueryMapping
    CompletableFuture<String> attend() {
        return new CompletableFuture<>();
    }

    @QueryMapping
    String gros() {
        return "x".repeat(20_000);
    }

    @QueryMapping
    String vide() {
        return null;
    }

    @QueryMapping
    Instant instant(@Argument Instant valeur) {
        return valeur;
    }

    @QueryMapping
    LocalDate jour(@Argument LocalDate valeur) {
        return valeur;
    }

    @QueryMapping
    int fichier(@Argument byte[] contenu) {
        return contenu.length;
    }

    @QueryMapping
    Object json(@Argument Object valeur) {
        return valeur;
    }

    @MutationMapping
    int depose(@Argument List<Fichier> fichiers) {
        return fichiers.stream().mapToInt(it -> it.contenu().length).sum();
    }

    @SubscriptionMapping
    Flux<Integer> compte(@Argument int jusqua) {
        return Flux.range(1, jusqua);
    }

    @SubscriptionMapping
    Flux<Integer> sansFin() {
        return Flux.interval(Duration.ZERO, Duration.ofDays(1))
                .map(Long::intValue)
                .doOnSubscribe(_ -> LIVE.incrementAndGet())
                .doFinally(_ -> LIVE.decrementAndGet());
    }

    @SubscriptionMapping
    Flux<String> casse() {
        return Flux.error(new RuleViolatedException(REFUSAL));
    }

    @SubscriptionMapping
    Flux<Nouvelle> nouvelles(@Argument String pour, Actor actor) {
        return NOUVELLES
                .asFlux()
                .onBackpressureBuffer()
                .filter(it -> pour == null || actor.login().equals(pour))
                .doOnSubscribe(_ -> LIVE.incrementAndGet())
                .doFinally(_ -> LIVE.decrementAndGet());
    }

    @SchemaMapping(typeName = "Nouvelle")
    String langue(Nouvelle nouvelle, Locale locale) {
        return locale.getLanguage();
    }

    @SchemaMapping(typeName = "Nouvelle")
    int travail(Nouvelle nouvelle) {
        return WORK.incrementAndGet();
    }

    @SchemaMapping(typeName = "Nouvelle")
    String lecteur(Nouvelle nouvelle, Actor actor) {
        return actor.login();
    }

    @BatchMapping(typeName = "Nouvelle")
    Map<Nouvelle, String> lecteurParLot(List<Nouvelle> nouvelles, GraphQLContext context) {
        var login = CallContext.of(context).actor().login();
        return nouvelles.stream().collect(Collectors.toMap(Function.identity(), _ -> login));
    }

    /** One update of a subscription. */
    public record Nouvelle(String texte) {}

    record Fichier(String nom, byte[] contenu) {}
}
