/** The catalogue of interface codes. */
@NullMarked
package fr.raccordement.command.interfaces;

import org.jspecify.annotations.NullMarked;
