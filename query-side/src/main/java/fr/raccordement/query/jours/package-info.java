/**
 * On which days something held, as a list that an index finds them by: who received for whom, who
 * could do what (D-226, D-243).
 */
@NullMarked
package fr.raccordement.query.jours;

import org.jspecify.annotations.NullMarked;
