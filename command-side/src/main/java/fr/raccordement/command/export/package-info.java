/** Exports: who asked for what, and fetched it. */
@NullMarked
package fr.raccordement.command.export;

import org.jspecify.annotations.NullMarked;
