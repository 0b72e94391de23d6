/** What may be asked of what people typed. */
@NullMarked
package fr.raccordement.api.texte.command;

import org.jspecify.annotations.NullMarked;
