/** What may be asked about connections by API, and what is seen of them. */
@NullMarked
package fr.raccordement.api.raccordementapi.query;

import org.jspecify.annotations.NullMarked;
