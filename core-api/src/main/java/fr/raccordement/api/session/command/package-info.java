/** What is done to sessions of people. */
@NullMarked
package fr.raccordement.api.session.command;

import org.jspecify.annotations.NullMarked;
