/**
 * The difference between two states of one aggregate: {@link FlatFields} compares them field by
 * field, {@link Flattening} makes the fields of a tree, {@link FieldLabels} names them for people.
 */
@NullMarked
package fr.raccordement.projection.diff;

import org.jspecify.annotations.NullMarked;
