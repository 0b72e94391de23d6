/** How a no is told: every refusal has a stable code and a sentence in the caller's language. */
@NullMarked
package fr.raccordement.graphql.refusal;

import org.jspecify.annotations.NullMarked;
