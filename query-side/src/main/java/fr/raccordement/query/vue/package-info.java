/** Generations of views: told beside the one that answers, and taken in its place in one step. */
@NullMarked
package fr.raccordement.query.vue;

import org.jspecify.annotations.NullMarked;
