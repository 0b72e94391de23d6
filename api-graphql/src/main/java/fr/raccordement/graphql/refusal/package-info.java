/** How a refusal is answered: a stable code and a sentence in the caller's language. */
@NullMarked
package fr.raccordement.graphql.refusal;

import org.jspecify.annotations.NullMarked;
