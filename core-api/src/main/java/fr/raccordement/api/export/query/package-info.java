/** What may be asked about exports, and what is seen of them. */
@NullMarked
package fr.raccordement.api.export.query;

import org.jspecify.annotations.NullMarked;
