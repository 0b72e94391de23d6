/** What may be asked about the sealed log, and what is seen of it. */
@NullMarked
package fr.raccordement.api.scellement.query;

import org.jspecify.annotations.NullMarked;
