/** Connections by API: through PISTE, or by certificate as before it. */
@NullMarked
package fr.raccordement.api.raccordementapi;

import org.jspecify.annotations.NullMarked;
