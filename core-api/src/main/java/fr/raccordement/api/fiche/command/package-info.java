/** What may be asked of a fiche. */
@NullMarked
package fr.raccordement.api.fiche.command;

import org.jspecify.annotations.NullMarked;
