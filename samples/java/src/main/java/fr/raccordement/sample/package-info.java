/** A client of Raccordement, as integrators may begin theirs. */
package fr.raccordement.sample;
