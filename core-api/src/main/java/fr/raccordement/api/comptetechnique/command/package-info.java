/** What may be asked of technical accounts. */
@NullMarked
package fr.raccordement.api.comptetechnique.command;

import org.jspecify.annotations.NullMarked;
