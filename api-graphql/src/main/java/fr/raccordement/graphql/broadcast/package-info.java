/** Each update of a subscription answered once for all who ask the same of it. */
@NullMarked
package fr.raccordement.graphql.broadcast;

import org.jspecify.annotations.NullMarked;
