/** Reading the event store: one aggregate, or everything from now on. */
@NullMarked
package fr.raccordement.query.evenements;

import org.jspecify.annotations.NullMarked;
