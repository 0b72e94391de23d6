/** How event processors run, fail, replay and catch up with the right store. */
@NullMarked
package fr.raccordement.axon.processors;

import org.jspecify.annotations.NullMarked;
