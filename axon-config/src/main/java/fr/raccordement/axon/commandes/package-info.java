/** How commands are dispatched: retried on a conflict, dated and signed. */
@NullMarked
package fr.raccordement.axon.commandes;

import org.jspecify.annotations.NullMarked;
