/**
 * The one way to have a thread: {@link fr.raccordement.supervision.Supervised} makes every one, so
 * that none dies unseen (D-244). Knows nothing of ours.
 */
@NullMarked
package fr.raccordement.supervision;

import org.jspecify.annotations.NullMarked;
