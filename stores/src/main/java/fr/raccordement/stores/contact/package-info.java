/** Where the keys of contacts are kept, apart from everything else. */
@NullMarked
package fr.raccordement.stores.contact;

import org.jspecify.annotations.NullMarked;
