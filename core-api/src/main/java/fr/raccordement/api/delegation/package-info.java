/** Delegations: a public structure lets a third party receive its invoices (S-43 to S-56). */
@NullMarked
package fr.raccordement.api.delegation;

import org.jspecify.annotations.NullMarked;
