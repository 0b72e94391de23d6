/** What happened to the searches that somebody kept. */
@NullMarked
package fr.raccordement.api.recherche.event;

import org.jspecify.annotations.NullMarked;
