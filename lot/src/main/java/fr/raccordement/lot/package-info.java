/** A batch of events, told within one unit of work; knows neither the events nor any store. */
@NullMarked
package fr.raccordement.lot;

import org.jspecify.annotations.NullMarked;
