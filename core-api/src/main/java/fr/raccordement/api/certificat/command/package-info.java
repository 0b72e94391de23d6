/** What an administrator may ask of the list of trusted issuers. */
@NullMarked
package fr.raccordement.api.certificat.command;

import org.jspecify.annotations.NullMarked;
