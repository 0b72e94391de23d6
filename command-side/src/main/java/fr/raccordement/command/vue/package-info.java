/**
 * What is decided on a view: rebuilt, a rebuild abandoned, rolled back, its previous generation
 * discarded. The aggregate {@code Vue} folds {@code ViewDecisions}; {@code CommandedViewRecords}
 * has it record that a rebuild was completed.
 */
@NullMarked
package fr.raccordement.command.vue;

import org.jspecify.annotations.NullMarked;
