/** The searches that people kept. */
@NullMarked
package fr.raccordement.graphql.recherche;

import org.jspecify.annotations.NullMarked;
