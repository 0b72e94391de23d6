/** Where it is kept which delegations are open. */
@NullMarked
package fr.raccordement.stores.delegation;

import org.jspecify.annotations.NullMarked;
