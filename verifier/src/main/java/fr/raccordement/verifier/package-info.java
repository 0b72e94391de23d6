/**
 * Verifies proofs of the sealed log with the JDK and one reader of JSON, which its jar has inside;
 * shares no code with what made them.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>verifying</td><td>{@code Verifier} reads the command line, {@code Bundle} what was
 *     exported, by {@code Json}; {@code PublishedLog} a published directory</td></tr>
 * <tr><td>a note</td><td>{@code SignedNote}, {@code SignedCheckpoint}, {@code NoteKey}; which witnesses
 *     must have cosigned one: {@code Quorum}</td></tr>
 * <tr><td>a witness</td><td>{@code WitnessServer} answers, {@code Cosigner} judges {@code
 *     AddCheckpoint}, {@code WitnessState} remembers, {@code CosigningKey} signs</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.verifier;

import org.jspecify.annotations.NullMarked;
