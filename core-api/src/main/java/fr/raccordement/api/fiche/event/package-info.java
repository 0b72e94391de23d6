/** What can have happened to a fiche; stored for ever. */
@NullMarked
package fr.raccordement.api.fiche.event;

import org.jspecify.annotations.NullMarked;
