/** Each update of a subscription answered once for all followers that ask the same of it. */
@NullMarked
package fr.raccordement.graphql.broadcast;

import org.jspecify.annotations.NullMarked;
