/** Structures, found and searched. */
@NullMarked
package fr.raccordement.query.structure;

import org.jspecify.annotations.NullMarked;
