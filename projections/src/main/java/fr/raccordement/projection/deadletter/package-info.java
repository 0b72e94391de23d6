/**
 * Dead letters: events that a processing group could not handle, those of the same aggregate that
 * wait behind them, and what an administrator does about them.
 *
 * <p>{@link DeadLetters} are the queues of Axon, {@link WaitingLetter} is a letter in one, {@link
 * DiscardedLetters} are those that were given up. {@link LettreMorteReader} makes views of them for
 * {@link LettreMorteListing} and {@link LettreMorteQueryHandler}, which also retries. {@link
 * WhenLettreMorteDiscardedThenGoOn} carries a discard out; {@link LettreMorteHistory} shows who
 * decided it, by {@link LettreMorteHistoryFold}. {@link DeadLetterAlerts} has the operator told.
 */
@NullMarked
package fr.raccordement.projection.deadletter;

import org.jspecify.annotations.NullMarked;
