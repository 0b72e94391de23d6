/** Certificates: what their analysis finds. */
@NullMarked
package fr.raccordement.command.certificat;

import org.jspecify.annotations.NullMarked;
