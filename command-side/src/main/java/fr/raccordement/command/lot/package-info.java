/**
 * Batches: one act on many things, each judged on its own (D-225).
 *
 * <p>{@link Lot} keeps what was asked for and what came of it; {@link Siretisation} reads what was
 * typed or uploaded. {@link WhenLotMovesThenContinue} sets the deadline by which {@link
 * LotProcedures} goes on, a stretch at a time, so that a batch outlasts any stop; {@link Actes}
 * says what is sent for an element, {@link LotSender} sends it and says what came of it.
 */
@NullMarked
package fr.raccordement.command.lot;

import org.jspecify.annotations.NullMarked;
