/** Events that a processing group could not handle, and the sequences that wait behind them. */
@NullMarked
package fr.raccordement.api.lettremorte;

import org.jspecify.annotations.NullMarked;
