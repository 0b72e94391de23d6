/** Sessions of people are ended; that decides nothing of the domain (D-246). */
@NullMarked
package fr.raccordement.command.session;

import org.jspecify.annotations.NullMarked;
