/** What may be asked about who belongs to a structure and what they may do there. */
@NullMarked
package fr.raccordement.api.habilitation.command;

import org.jspecify.annotations.NullMarked;
