/** Connections by API: one fold of their events, listed, told as history. */
@NullMarked
package fr.raccordement.query.raccordementapi;

import org.jspecify.annotations.NullMarked;
