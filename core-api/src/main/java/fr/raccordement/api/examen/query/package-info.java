/** What may be asked about examinations under way. */
@NullMarked
package fr.raccordement.api.examen.query;

import org.jspecify.annotations.NullMarked;
