/**
 * The one way to have a thread: {@link fr.raccordement.supervision.Supervised} makes every one, so
 * that none dies unseen (D-261). Knows nothing of ours.
 */
@NullMarked
package fr.raccordement.supervision;

import org.jspecify.annotations.NullMarked;
