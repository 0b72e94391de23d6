/** What an administrator may ask of the catalogue of interface codes. */
@NullMarked
package fr.raccordement.api.interfaces.command;

import org.jspecify.annotations.NullMarked;
