/** What the program says as it starts: which version it is, where it is, what does not fit. */
@NullMarked
package fr.raccordement.axon.start;

import org.jspecify.annotations.NullMarked;
