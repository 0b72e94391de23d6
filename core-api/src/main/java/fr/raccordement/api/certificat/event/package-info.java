/** What can have happened to the list of trusted issuers. */
@NullMarked
package fr.raccordement.api.certificat.event;

import org.jspecify.annotations.NullMarked;
