/**
 * Generations of views: projected beside the one that answers, and taken in its place in one step.
 */
@NullMarked
package fr.raccordement.projection.rebuild;

import org.jspecify.annotations.NullMarked;
