/** The searches that somebody kept. */
@NullMarked
package fr.raccordement.api.recherche.query;

import org.jspecify.annotations.NullMarked;
