/** The store of open delegations. */
@NullMarked
package fr.raccordement.stores.delegation;

import org.jspecify.annotations.NullMarked;
