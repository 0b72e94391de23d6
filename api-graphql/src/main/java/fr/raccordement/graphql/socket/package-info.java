/** GraphQL over WebSocket: who may open one, how many, and for how long. */
@NullMarked
package fr.raccordement.graphql.socket;

import org.jspecify.annotations.NullMarked;
