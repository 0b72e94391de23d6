/** What may be asked about all that happened, and what is seen of it. */
@NullMarked
package fr.raccordement.api.journal.query;

import org.jspecify.annotations.NullMarked;
