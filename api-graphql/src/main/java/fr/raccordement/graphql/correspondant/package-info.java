/** Where whoever is written to as a contact says that they want no more. */
@NullMarked
package fr.raccordement.graphql.correspondant;

import org.jspecify.annotations.NullMarked;
