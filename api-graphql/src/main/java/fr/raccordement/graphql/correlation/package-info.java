/** The id under which one call is found everywhere, and the language it is answered in. */
@NullMarked
package fr.raccordement.graphql.correlation;

import org.jspecify.annotations.NullMarked;
