/** Delegations: one fold of their events, listed, in force at any instant, followed live. */
@NullMarked
package fr.raccordement.query.delegation;

import org.jspecify.annotations.NullMarked;
