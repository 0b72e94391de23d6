/** How commands are dispatched: retried on a conflict, dated and signed. */
@NullMarked
package fr.raccordement.axon.commands;

import org.jspecify.annotations.NullMarked;
