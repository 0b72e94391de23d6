/** Technical accounts: whether a structure has one that it can call the API with. */
@NullMarked
package fr.raccordement.command.comptetechnique;

import org.jspecify.annotations.NullMarked;
