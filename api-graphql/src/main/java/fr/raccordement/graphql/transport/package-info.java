/**
 * GraphQL as it comes and goes: by POST, by GET for reads, as a stream of events (the distinct
 * connections mode of GraphQL over SSE), by document or by its hash. What is the same for all of
 * them, such as limits, is behind this package; {@code GraphQlHttpFilter} is the only way in over
 * HTTP.
 */
@NullMarked
package fr.raccordement.graphql.transport;

import org.jspecify.annotations.NullMarked;
