/**
 * Reads what earlier versions stored: {@code EventUpcasters} has a pure function on the stored JSON
 * for each revision that an event has left behind.
 */
@NullMarked
package fr.raccordement.command.upcasting;

import org.jspecify.annotations.NullMarked;
