/** What may be asked about habilitations, and what is seen of them. */
@NullMarked
package fr.raccordement.api.habilitation.query;

import org.jspecify.annotations.NullMarked;
