/** What may be asked about notices. */
@NullMarked
package fr.raccordement.api.avis.query;

import org.jspecify.annotations.NullMarked;
