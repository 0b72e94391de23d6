/** Remembers what has happened and answers what is asked; decides nothing. */
@NullMarked
package fr.raccordement.query;

import org.jspecify.annotations.NullMarked;
