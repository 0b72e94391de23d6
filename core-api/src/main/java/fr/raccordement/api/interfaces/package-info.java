/** Interface codes: the flows that a fiche may be connected for; reference data. */
@NullMarked
package fr.raccordement.api.interfaces;

import org.jspecify.annotations.NullMarked;
