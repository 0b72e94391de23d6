/** Claims: one certificate, one key, one application code serve one fiche. */
@NullMarked
package fr.raccordement.command.claim;

import org.jspecify.annotations.NullMarked;
