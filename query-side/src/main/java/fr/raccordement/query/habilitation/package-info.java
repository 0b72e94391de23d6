/** What users hold on structures, and so what they may see. */
@NullMarked
package fr.raccordement.query.habilitation;

import org.jspecify.annotations.NullMarked;
