/** What is held about a person. */
@NullMarked
package fr.raccordement.graphql.personne;

import org.jspecify.annotations.NullMarked;
