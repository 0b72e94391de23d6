/** What may be asked about delegations, and what is seen of them. */
@NullMarked
package fr.raccordement.api.delegation.query;

import org.jspecify.annotations.NullMarked;
