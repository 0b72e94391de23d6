/** Technical accounts, as declared. */
@NullMarked
package fr.raccordement.query.comptetechnique;

import org.jspecify.annotations.NullMarked;
