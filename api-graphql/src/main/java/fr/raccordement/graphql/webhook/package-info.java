/** Webhooks over GraphQL. */
@NullMarked
package fr.raccordement.graphql.webhook;

import org.jspecify.annotations.NullMarked;
