/** Seals the events, in order, into a Merkle log with signed checkpoints; decides nothing. */
@NullMarked
package fr.raccordement.scellement;

import org.jspecify.annotations.NullMarked;
