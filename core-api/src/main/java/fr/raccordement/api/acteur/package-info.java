/** Who acts: people, their roles at the operator, and the system itself. */
@NullMarked
package fr.raccordement.api.acteur;

import org.jspecify.annotations.NullMarked;
