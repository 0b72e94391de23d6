/** What may be asked of the register of structures. */
@NullMarked
package fr.raccordement.api.structure.command;

import org.jspecify.annotations.NullMarked;
