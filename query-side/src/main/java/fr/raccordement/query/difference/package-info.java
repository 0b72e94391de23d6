/** What differs between two states of one thing, field by field. */
@NullMarked
package fr.raccordement.query.difference;

import org.jspecify.annotations.NullMarked;
