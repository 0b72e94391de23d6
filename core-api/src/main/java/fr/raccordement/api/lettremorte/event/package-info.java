/** What can have happened to dead letters. */
@NullMarked
package fr.raccordement.api.lettremorte.event;

import org.jspecify.annotations.NullMarked;
