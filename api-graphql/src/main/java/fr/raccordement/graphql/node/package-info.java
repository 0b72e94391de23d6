/**
 * Things among all things, and their past states: {@code NodeId} names one globally, {@code
 * PastTypes} makes of a type that has a past a second one that no cache takes for the first
 * (D-147).
 */
@NullMarked
package fr.raccordement.graphql.node;

import org.jspecify.annotations.NullMarked;
