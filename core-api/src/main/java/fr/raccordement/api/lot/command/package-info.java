/** What may be asked of a batch. */
@NullMarked
package fr.raccordement.api.lot.command;

import org.jspecify.annotations.NullMarked;
