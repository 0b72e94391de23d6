/** What may be set, and that nothing else is. */
@NullMarked
package fr.raccordement.axon.settings;

import org.jspecify.annotations.NullMarked;
