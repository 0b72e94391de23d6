/** What can have happened to a batch. */
@NullMarked
package fr.raccordement.api.lot.event;

import org.jspecify.annotations.NullMarked;
