/**
 * Stores that do not answer for a while: how a failure is known to pass, and what whoever asked is
 * told then.
 */
@NullMarked
package fr.raccordement.axon.outage;

import org.jspecify.annotations.NullMarked;
