/** The words of the screens for the values of enumerations. */
@NullMarked
package fr.raccordement.graphql.libelle;

import org.jspecify.annotations.NullMarked;
