/**
 * Verifies proofs of the sealed log with nothing but the JDK; shares no code with what made them.
 */
@NullMarked
package fr.raccordement.verifier;

import org.jspecify.annotations.NullMarked;
