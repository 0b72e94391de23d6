/** A server of MongoDB's protocol for one process, on one file. */
@NullMarked
package fr.raccordement.embeddedmongo;

import org.jspecify.annotations.NullMarked;
