/**
 * What can have happened to a certificate, its public key, or an application code: who claims it.
 */
@NullMarked
package fr.raccordement.api.certificat.event;

import org.jspecify.annotations.NullMarked;
