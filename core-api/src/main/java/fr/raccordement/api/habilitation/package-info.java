/** Habilitations: what a user may do on behalf of a structure. */
@NullMarked
package fr.raccordement.api.habilitation;

import org.jspecify.annotations.NullMarked;
