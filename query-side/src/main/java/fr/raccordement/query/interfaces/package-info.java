/** The catalogue of interface codes. */
@NullMarked
package fr.raccordement.query.interfaces;

import org.jspecify.annotations.NullMarked;
