/** What may be asked about interface codes, and what is seen of them. */
@NullMarked
package fr.raccordement.api.interfaces.query;

import org.jspecify.annotations.NullMarked;
