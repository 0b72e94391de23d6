/** What may be asked of correspondants, by the system alone. */
@NullMarked
package fr.raccordement.api.correspondant.command;

import org.jspecify.annotations.NullMarked;
