/** What can have happened to a delegation, and to who receives for a structure. */
@NullMarked
package fr.raccordement.api.delegation.event;

import org.jspecify.annotations.NullMarked;
