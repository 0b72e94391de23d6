/** What people typed, opened for those who are answered it. */
@NullMarked
package fr.raccordement.graphql.texte;

import org.jspecify.annotations.NullMarked;
