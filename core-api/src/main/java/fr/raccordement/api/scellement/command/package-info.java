/** What is asked to be done about the sealed log. */
@NullMarked
package fr.raccordement.api.scellement.command;

import org.jspecify.annotations.NullMarked;
