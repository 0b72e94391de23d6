/** What is held about a person, found in the events themselves (D-245). */
@NullMarked
package fr.raccordement.query.personne;

import org.jspecify.annotations.NullMarked;
