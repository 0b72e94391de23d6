/** What can have happened to a structure. */
@NullMarked
package fr.raccordement.api.structure.event;

import org.jspecify.annotations.NullMarked;
