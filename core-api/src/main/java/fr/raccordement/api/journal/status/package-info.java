/** What the statuses that histories name are called, of every kind of thing. */
@NullMarked
package fr.raccordement.api.journal.status;

import org.jspecify.annotations.NullMarked;
