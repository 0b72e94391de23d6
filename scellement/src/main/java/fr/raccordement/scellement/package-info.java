/**
 * Seals the events, in order, into a Merkle log with signed checkpoints; decides nothing.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>sealing</td><td>{@code Sealer} follows the store on its thread; {@code Sealing} appends,
 *     signs by {@code SealingKey} and publishes through {@code Publication}</td></tr>
 * <tr><td>the log</td><td>{@code Journal}: {@code HashFile}, {@code PositionFile},
 *     {@code SubjectFile}, {@code CheckpointFile}</td></tr>
 * <tr><td>the tree</td><td>{@code Leaf} of an event, {@code Merkle}, {@code Proofs} over
 *     {@code Hashes}</td></tr>
 * <tr><td>a proof</td><td>{@code ProofMaker}, asked by {@code ScellementQueryHandler}, shown by
 *     {@code Views}</td></tr>
 * <tr><td>a comparison with the store</td><td>{@code StoreCheck}, requested through
 *     {@code ScellementCommandHandler}; how far it is: {@code Verification}</td></tr>
 * <tr><td>witnesses</td><td>{@code Witnesses} has each {@code Witness} asked through {@code
 *     WitnessClient}; as they are set: {@code WitnessAddress}, {@code WitnessKey}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.scellement;

import org.jspecify.annotations.NullMarked;
