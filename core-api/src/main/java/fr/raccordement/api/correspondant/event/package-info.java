/** What can have happened to correspondants. */
@NullMarked
package fr.raccordement.api.correspondant.event;

import org.jspecify.annotations.NullMarked;
