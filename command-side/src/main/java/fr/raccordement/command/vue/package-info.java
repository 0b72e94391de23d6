/** Decisions on views: built again, gone back from, done without. */
@NullMarked
package fr.raccordement.command.vue;

import org.jspecify.annotations.NullMarked;
