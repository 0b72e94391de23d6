/** Where deadlines are kept. */
@NullMarked
package fr.raccordement.stores.deadline;

import org.jspecify.annotations.NullMarked;
