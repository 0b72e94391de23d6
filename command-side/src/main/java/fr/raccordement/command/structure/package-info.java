/** The register of structures. */
@NullMarked
package fr.raccordement.command.structure;

import org.jspecify.annotations.NullMarked;
