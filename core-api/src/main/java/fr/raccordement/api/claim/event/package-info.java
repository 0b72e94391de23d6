/** What can have happened to a claim. */
@NullMarked
package fr.raccordement.api.claim.event;

import org.jspecify.annotations.NullMarked;
