/** One call: its actor, its correlation id, its language; what every controller takes. */
@NullMarked
package fr.raccordement.graphql.call;

import org.jspecify.annotations.NullMarked;
