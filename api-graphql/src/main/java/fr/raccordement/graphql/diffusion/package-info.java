/** Each update of a subscription answered once for all who ask the same of it. */
@NullMarked
package fr.raccordement.graphql.diffusion;

import org.jspecify.annotations.NullMarked;
