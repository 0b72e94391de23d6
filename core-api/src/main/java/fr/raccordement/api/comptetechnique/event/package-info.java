/** What can have happened to technical accounts. */
@NullMarked
package fr.raccordement.api.comptetechnique.event;

import org.jspecify.annotations.NullMarked;
