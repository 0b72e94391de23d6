/** What can have happened to the habilitations of a user on a structure. */
@NullMarked
package fr.raccordement.api.habilitation.event;

import org.jspecify.annotations.NullMarked;
