/** What is held about a person. */
@NullMarked
package fr.raccordement.api.personne.query;

import org.jspecify.annotations.NullMarked;
