/** The stores of contact keys, apart from everything else. */
@NullMarked
package fr.raccordement.stores.contact;

import org.jspecify.annotations.NullMarked;
