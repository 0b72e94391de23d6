/** What can have happened to an interface code. */
@NullMarked
package fr.raccordement.api.interfaces.event;

import org.jspecify.annotations.NullMarked;
