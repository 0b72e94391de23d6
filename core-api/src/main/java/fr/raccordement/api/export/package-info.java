/** Exports: lists and histories as files. */
@NullMarked
package fr.raccordement.api.export;

import org.jspecify.annotations.NullMarked;
