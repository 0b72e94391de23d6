/** What may be asked of the searches that somebody kept. */
@NullMarked
package fr.raccordement.api.recherche.command;

import org.jspecify.annotations.NullMarked;
