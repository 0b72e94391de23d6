/** What may be asked about dead letters, and what is seen of them. */
@NullMarked
package fr.raccordement.api.lettremorte.query;

import org.jspecify.annotations.NullMarked;
