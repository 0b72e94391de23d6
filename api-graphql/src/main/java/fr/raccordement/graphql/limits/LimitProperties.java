package fr.raccordement.graphql.limits;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param body largest HTTP body; two files of 1 MiB fit in Base64
 * @param bodyDeadline longest time for a body to arrive
 * @param document longest GraphQL document
 * @param variables longest variables, the content of files left out
 * @param fields most fields written in a document
 * @param aliases most aliases written in a document
 * @param directives most directives written in a document
 * @param rootFields most fields at the root, fragments opened
 * @param depth deepest selection
 * @param complexity most points: an object counts 1, a scalar 0.1, a page as many times as it is
 *     long
 * @param pageSize longest page
 * @param timeout longest execution of a query or a command
 * @param latency how long an operation may usually take; where they take longer, fewer are let in
 *     at once, and whoever is beyond waits as long at most
 * @param response largest answer
 * @param documentCache most text of documents kept parsed and validated
 * @param requestsPerSecond a second, for one login; 50 with bearer tokens, 500 in the demonstration
 * @param introspection whether the schema may be asked for; only in the demonstration by default
 * @param socketsPerLogin most open WebSockets of one login
 * @param operationsPerSocket most operations under way on one WebSocket
 * @param socketMessage longest message on a WebSocket
 * @param streamsPerLogin most subscriptions of one login answered as streams of events
 * @param persistedQueries most text of documents that are known by their hash
 */
@ConfigurationProperties("raccordement.limites")
public record LimitProperties(
        @DefaultValue("3MB") DataSize body,
        @DefaultValue("30s") Duration bodyDeadline,
        @DefaultValue("64KB") DataSize document,
        @DefaultValue("256KB") DataSize variables,
        @DefaultValue("1000") int fields,
        @DefaultValue("50") int aliases,
        @DefaultValue("20") int directives,
        @DefaultValue("20") int rootFields,
        @DefaultValue("12") int depth,
        @DefaultValue("5000") int complexity,
        @DefaultValue("200") int pageSize,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1s") Duration latency,
        @DefaultValue("5MB") DataSize response,
        @DefaultValue("2MB") DataSize documentCache,
        @Nullable Integer requestsPerSecond,
        @Nullable Boolean introspection,
        @DefaultValue("5") int socketsPerLogin,
        @DefaultValue("20") int operationsPerSocket,
        @DefaultValue("64KB") DataSize socketMessage,
        @DefaultValue("20") int streamsPerLogin,
        @DefaultValue("2MB") DataSize persistedQueries) {}
