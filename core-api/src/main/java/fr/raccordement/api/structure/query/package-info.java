/** What may be asked about structures, and what is seen of them. */
@NullMarked
package fr.raccordement.api.structure.query;

import org.jspecify.annotations.NullMarked;
