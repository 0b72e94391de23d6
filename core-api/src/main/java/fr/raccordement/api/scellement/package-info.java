/** The sealing of the events: what shows that the past was not changed. */
@NullMarked
package fr.raccordement.api.scellement;

import org.jspecify.annotations.NullMarked;
