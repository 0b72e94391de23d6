/** Wires Axon to its stores; nothing here knows a fiche. */
@NullMarked
package fr.raccordement.axon;

import org.jspecify.annotations.NullMarked;
