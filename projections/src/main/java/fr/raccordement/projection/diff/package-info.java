/** What differs between two states of one thing, field by field. */
@NullMarked
package fr.raccordement.projection.diff;

import org.jspecify.annotations.NullMarked;
