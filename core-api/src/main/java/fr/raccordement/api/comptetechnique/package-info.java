/** The technical account that the software of a structure calls the API with. */
@NullMarked
package fr.raccordement.api.comptetechnique;

import org.jspecify.annotations.NullMarked;
