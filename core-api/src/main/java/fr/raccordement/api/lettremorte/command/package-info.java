/** What may be decided on dead letters. */
@NullMarked
package fr.raccordement.api.lettremorte.command;

import org.jspecify.annotations.NullMarked;
