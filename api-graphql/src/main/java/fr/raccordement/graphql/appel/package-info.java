/** One call: its actor, its correlation id, its language; what every controller takes. */
@NullMarked
package fr.raccordement.graphql.appel;

import org.jspecify.annotations.NullMarked;
