/** What may be asked about fiches, and what is seen of them. */
@NullMarked
package fr.raccordement.api.fiche.query;

import org.jspecify.annotations.NullMarked;
