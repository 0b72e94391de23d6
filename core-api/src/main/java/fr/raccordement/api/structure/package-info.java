/** Structures: the legal persons, public or private, known to the platform. */
@NullMarked
package fr.raccordement.api.structure;

import org.jspecify.annotations.NullMarked;
