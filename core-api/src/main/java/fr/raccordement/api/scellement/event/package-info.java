/** What can have happened to the sealed log. */
@NullMarked
package fr.raccordement.api.scellement.event;

import org.jspecify.annotations.NullMarked;
