/** The store of deadlines. */
@NullMarked
package fr.raccordement.stores.deadline;

import org.jspecify.annotations.NullMarked;
