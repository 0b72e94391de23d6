/** What may be asked about technical accounts, and what is seen of them. */
@NullMarked
package fr.raccordement.api.comptetechnique.query;

import org.jspecify.annotations.NullMarked;
